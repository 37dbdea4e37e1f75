package it.rer.portico.platform.text;

import java.util.Optional;
import java.util.regex.Pattern;

/** Parses the numbers by which forms and addresses name pages, files and versions: from 0, in decimal digits. */
public final class WholeNumber {

    /** For patterns that contain such a number. A {@code long} holds every number of 18 digits. */
    public static final String DIGITS = "\\d{1,18}";

    /** For patterns that hold the identity of a row: the same, but from 1 and without leading zeros, so that it is written in one way. */
    public static final String IDENTITY = "[1-9]\\d{0,17}";

    private static final Pattern WHOLE = Pattern.compile(DIGITS);

    private WholeNumber() {}

    /**
     * Parses a number.
     *
     * @return empty if the text is null or not such a number
     */
    public static Optional<Long> find(String text) {
        return Optional.ofNullable(text)
                .filter(digits -> WHOLE.matcher(digits).matches())
                .map(Long::valueOf);
    }
}
