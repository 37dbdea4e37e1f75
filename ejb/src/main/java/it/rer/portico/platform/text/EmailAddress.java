package it.rer.portico.platform.text;

import it.rer.portico.platform.error.InvalidInputException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks the form of e-mail addresses: wide enough for every real one, narrow enough to find typing errors. */
public final class EmailAddress {

    /** Longest address, in characters (RFC 5321, section 4.5.3.1.3). */
    public static final int MAX = 254;

    private static final Pattern FORM =
            Pattern.compile("[^\\s@\"<>(),;:\\\\\\[\\]]{1,64}@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)++");

    private EmailAddress() {}

    /**
     * Validates an optional address; empty if none was given.
     *
     * @throws InvalidInputException {@code text.email} if it is not an address, or a key of {@link PlainText#optional}
     */
    public static Optional<String> optional(String field, String text) {
        var address = PlainText.optional(field, text, MAX);
        if (address.isPresent() && !isValid(address.get())) {
            throw new InvalidInputException(field, "text.email");
        }
        return address;
    }

    /** Whether a text has the form of an address. */
    public static boolean isValid(String text) {
        return text.length() <= MAX && FORM.matcher(text).matches();
    }
}
