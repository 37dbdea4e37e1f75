package it.rer.portico.platform.text;

import it.rer.portico.platform.error.InvalidInputException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The form of an e-mail address: wide enough for every real one, narrow enough to find a slip of the hand. */
public final class EmailAddress {

    /** Longest address, in characters (RFC 5321, section 4.5.3.1.3). */
    public static final int MAX = 254;

    private static final Pattern FORM =
            Pattern.compile("[^\\s@\"<>(),;:\\\\\\[\\]]{1,64}@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)++");

    private EmailAddress() {}

    /**
     * An address as it can be kept; empty if none was given.
     *
     * @throws InvalidInputException {@code text.email} if it is none, or a fault of its text
     */
    public static Optional<String> optional(String field, String text) {
        var address = PlainText.optional(field, text, MAX);
        if (address.isPresent() && !isOne(address.get())) {
            throw new InvalidInputException(field, "text.email");
        }
        return address;
    }

    /** Whether a text has the form of an address. */
    public static boolean isOne(String text) {
        return text.length() <= MAX && FORM.matcher(text).matches();
    }
}
