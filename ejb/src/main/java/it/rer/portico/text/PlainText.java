package it.rer.portico.text;

import it.rer.portico.error.InvalidInputException;
import java.text.Normalizer;
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
                field, text == null ? null : LINE_BREAKS_AND_TABS.matcher(text).replaceAll(" "), maxLength);
    }

    /**
     * A text that may be missing; blank counts as missing.
     *
     * @throws InvalidInputException {@code text.too-long} or {@code text.control-characters}
     */
    public static Optional<String> optional(String field, String text, int maxLength) {
        if (text == null || text.codePoints().allMatch(PlainText::isInvisible)) {
            return Optional.empty();
        }
        var clean = composed(lineFeeds(text.strip()));
        if (clean.length() > maxLength) {
            throw new InvalidInputException(field, "text.too-long", maxLength, clean.length());
        }
        if (clean.codePoints().anyMatch(PlainText::isForbidden)) {
            throw new InvalidInputException(field, "text.control-characters");
        }
        return Optional.of(clean);
    }

    /** The text with line breaks and letters in their one form, and without the characters that no text holds. */
    public static String cleaned(String text) {
        var known = new StringBuilder(text.length());
        lineFeeds(text).codePoints().filter(c -> !isForbidden(c)).forEach(known::appendCodePoint);
        return composed(known.toString());
    }

    private static String lineFeeds(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
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
