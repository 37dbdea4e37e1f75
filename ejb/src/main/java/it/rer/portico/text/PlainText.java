package it.rer.portico.text;

import it.rer.portico.error.InvalidInputException;
import java.text.Normalizer;
import java.util.Optional;

/**
 * Rules for text that people type: Unicode NFC, no control characters but line breaks and tabs, no longer than its limit.
 *
 * <p>Length is counted in UTF-16 code units after line breaks became single line feeds, as the {@code maxlength} attribute of HTML
 * counts it, so that what the browser allows is never refused by the server.
 */
public final class PlainText {

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
     * A text that may be missing; blank counts as missing.
     *
     * @throws InvalidInputException {@code text.too-long} or {@code text.control-characters}
     */
    public static Optional<String> optional(String field, String text, int maxLength) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        var clean = Normalizer.normalize(text.strip().replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
        if (clean.length() > maxLength) {
            throw new InvalidInputException(field, "text.too-long", maxLength, clean.length());
        }
        if (clean.codePoints().anyMatch(PlainText::isForbidden)) {
            throw new InvalidInputException(field, "text.control-characters");
        }
        return Optional.of(clean);
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
