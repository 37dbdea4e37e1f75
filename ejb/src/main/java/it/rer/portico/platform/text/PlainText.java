package it.rer.portico.platform.text;

import it.rer.portico.platform.error.InvalidInputException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Validates and cleans plain text that people type: Unicode NFC, no control characters but line breaks and tabs, at most a given length.
 *
 * <p>Length is counted in UTF-16 code units, with each line break as one, as the {@code maxlength} attribute of HTML counts it: the server
 * accepts what the browser allows, except for a few letters, of Devanagari for instance, that NFC writes as two.
 */
public final class PlainText {

    private static final Pattern LINE_BREAKS_AND_TABS = Pattern.compile("[\\r\\n\\t]+");

    private PlainText() {}

    /**
     * Validates a mandatory text.
     *
     * @throws InvalidInputException {@code text.required}, {@code text.too-long} or {@code text.control-characters}
     */
    public static String required(String field, String text, int maxLength) {
        return optional(field, text, maxLength).orElseThrow(() -> new InvalidInputException(field, "text.required"));
    }

    /**
     * Validates a mandatory text of one line; line breaks and tabs become spaces.
     *
     * @throws InvalidInputException {@code text.required}, {@code text.too-long} or {@code text.control-characters}
     */
    public static String requiredLine(String field, String text, int maxLength) {
        return required(
                field,
                text == null
                        ? null
                        : LINE_BREAKS_AND_TABS
                                .matcher(bounded(field, text, maxLength))
                                .replaceAll(" "),
                maxLength);
    }

    /**
     * Validates an optional text; empty if it is blank or invisible.
     *
     * @throws InvalidInputException {@code text.too-long} or {@code text.control-characters}
     */
    public static Optional<String> optional(String field, String text, int maxLength) {
        if (text == null || isInvisible(text)) {
            return Optional.empty();
        }
        var clean = NormalForm.composed(bounded(field, text, maxLength));
        if (clean.length() > maxLength) {
            throw new InvalidInputException(field, "text.too-long", maxLength, clean.length());
        }
        if (clean.codePoints().anyMatch(PlainText::isForbidden)) {
            throw new InvalidInputException(field, "text.control-characters");
        }
        return Optional.of(clean);
    }

    /**
     * The text in NFC with line feeds as line breaks, and without forbidden characters.
     *
     * @throws IllegalArgumentException if it is longer than {@link NormalForm#LENGTH_MAX}: callers check the length first
     */
    public static String cleaned(String text) {
        var known = new StringBuilder(text.length());
        lineFeeds(text).codePoints().filter(c -> !isForbidden(c)).forEach(known::appendCodePoint);
        return NormalForm.composed(known.toString());
    }

    /**
     * The beginning of a text, long enough for any cleaned text of the given length. Used before a text is cleaned and cut.
     *
     * @param maxLength in characters of the cleaned text
     */
    public static String beginning(String text, int maxLength) {
        int most = mostUnits(maxLength);
        return text.length() > most ? text.substring(0, most) : text;
    }

    /**
     * Refuses a text that would be too long even in its shortest form, before any costly processing.
     *
     * @throws InvalidInputException {@code text.too-long}
     */
    public static void checkLength(String field, String text, int maxLength) {
        if (text.length() > mostUnits(maxLength)) {
            throw new InvalidInputException(field, "text.too-long", maxLength, text.length());
        }
    }

    private static String bounded(String field, String text, int maxLength) {
        var stripped = lineFeeds(text.strip());
        checkLength(field, stripped, maxLength);
        return stripped;
    }

    private static int mostUnits(int maxLength) {
        return Math.min(NormalForm.LENGTH_MAX, NormalForm.UNITS_PER_COMPOSED * maxLength);
    }

    private static String lineFeeds(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Whether a text has nothing visible: it is empty, or has only spaces and format characters. */
    public static boolean isInvisible(String text) {
        return text.codePoints().allMatch(PlainText::isInvisible);
    }

    private static boolean isInvisible(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    /**
     * Whether it is a control character, a lone surrogate, a non-character, or a direction override, which displays a text in another order
     * than it has.
     */
    private static boolean isForbidden(int c) {
        if (c == '\n' || c == '\t') {
            return false;
        }
        return Character.isISOControl(c)
                || Character.getType(c) == Character.SURROGATE
                || (c & 0xFFFE) == 0xFFFE
                || (c >= 0xFDD0 && c <= 0xFDEF)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
