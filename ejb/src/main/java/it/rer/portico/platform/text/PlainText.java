package it.rer.portico.platform.text;

import it.rer.portico.platform.error.InvalidInputException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Rules for text that people type: Unicode NFC, no control characters but line breaks and tabs, no longer than its limit.
 *
 * <p>Length is counted in UTF-16 code units after line breaks became single line feeds, as the {@code maxlength} attribute of HTML
 * counts it, so that what the browser allows is never refused by the server; but for the few letters, of Devanagari for instance, that
 * NFC writes as two.
 */
public final class PlainText {

    private static final Pattern LINE_BREAKS_AND_TABS = Pattern.compile("[\\r\\n\\t]+");

    private PlainText() {}

    /**
     * A text that must be there.
     *
     * @throws InvalidInputException {@code text.required}, {@code text.too-long} or {@code text.control-characters}
     */
    public static String required(String field, String text, int maxLength) {
        return optional(field, text, maxLength).orElseThrow(() -> new InvalidInputException(field, "text.required"));
    }

    /**
     * A text of one line that must be there; line breaks and tabs become spaces.
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
     * A text that may be missing; blank counts as missing.
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
     * The text with line breaks and letters in their one form, and without the characters that no text holds.
     *
     * @throws IllegalArgumentException if it is longer than {@link NormalForm#LENGTH_MAX}: callers look at the length first
     */
    public static String cleaned(String text) {
        var known = new StringBuilder(text.length());
        lineFeeds(text).codePoints().filter(c -> !isForbidden(c)).forEach(known::appendCodePoint);
        return NormalForm.composed(known.toString());
    }

    /**
     * The beginning of a text, as much of it as can come to so many characters; for what is cut to its limit afterwards.
     *
     * @param maxLength in characters of the cleaned text
     */
    public static String beginning(String text, int maxLength) {
        int most = mostUnits(maxLength);
        return text.length() > most ? text.substring(0, most) : text;
    }

    /**
     * Refuses a text that is too long in any form, so that nothing else works on it.
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

    /** Whether nobody sees anything of a text: it is empty, or holds spaces of any width and what joins or parts letters. */
    public static boolean isInvisible(String text) {
        return text.codePoints().allMatch(PlainText::isInvisible);
    }

    private static boolean isInvisible(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    /** Control characters, lone surrogates, non-characters, and the overrides that make a text read other than it is written. */
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
