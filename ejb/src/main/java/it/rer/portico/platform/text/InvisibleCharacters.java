package it.rer.portico.platform.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Removes characters without a glyph that other programs leave in words: soft hyphens, zero-width spaces, byte order marks. A search does
 * not find a word that contains one, and some screen readers read it in pieces.
 *
 * <p>They stay where a script needs them: joiners in Arabic, in the scripts of India and within an emoji; zero-width spaces between the
 * words of Thai, Lao, Khmer and Burmese (The Unicode Standard, sections 9.2, 12.1, 16.1 and 23.2).
 */
public final class InvisibleCharacters {

    private static final int SOFT_HYPHEN = 0xAD;
    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int WORD_JOINER = 0x2060;
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int EMOJI_STYLE = 0xFE0F;

    private static final Set<UnicodeScript> JOINED = EnumSet.of(
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.NKO,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA,
            UnicodeScript.TIBETAN,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private static final Set<UnicodeScript> WITHOUT_SPACES =
            EnumSet.of(UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER, UnicodeScript.MYANMAR);

    private InvisibleCharacters() {}

    /** Whether a character is one of these, needed or not. */
    public static boolean isInvisible(int c) {
        return c == SOFT_HYPHEN || (c >= ZERO_WIDTH_SPACE && c <= JOINER) || c == WORD_JOINER || c == BYTE_ORDER_MARK;
    }

    /** The text without those characters that no script needs. */
    public static String removed(String text) {
        if (text.chars().noneMatch(InvisibleCharacters::isInvisible)) {
            return text;
        }
        var visible = new StringBuilder(text.length());
        int before = ' ';
        for (int at = 0; at < text.length(); ) {
            int end = at;
            while (end < text.length() && isInvisible(text.charAt(end))) {
                end++;
            }
            int after = end < text.length() ? text.codePointAt(end) : ' ';
            for (; at < end; at++) {
                if (isNeeded(text.charAt(at), before, after)) {
                    visible.append(text.charAt(at));
                }
            }
            if (end < text.length()) {
                visible.appendCodePoint(after);
                before = after;
                at = end + Character.charCount(after);
            }
        }
        return visible.toString();
    }

    private static boolean isNeeded(int c, int before, int after) {
        return switch (c) {
            case JOINER -> isOf(JOINED, before, after) || (isOfEmoji(before) && isSymbol(after));
            case NON_JOINER -> isOf(JOINED, before, after);
            case ZERO_WIDTH_SPACE -> isOf(WITHOUT_SPACES, before, after);
            default -> false;
        };
    }

    private static boolean isOf(Set<UnicodeScript> scripts, int before, int after) {
        return scripts.contains(UnicodeScript.of(before)) || scripts.contains(UnicodeScript.of(after));
    }

    private static boolean isOfEmoji(int c) {
        return isSymbol(c) || Character.getType(c) == Character.MODIFIER_SYMBOL || c == EMOJI_STYLE;
    }

    private static boolean isSymbol(int c) {
        return Character.getType(c) == Character.OTHER_SYMBOL;
    }
}
