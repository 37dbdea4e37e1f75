package it.rer.portico.platform.text;

import java.text.Normalizer;

/**
 * Unicode normalisation (Unicode Standard Annex #15). Only this class normalises text, because the time it takes grows with the square of
 * the number of consecutive combining marks. Here their number is limited as in the annex's Stream-Safe Text Format: longer sequences are
 * split by the invisible U+034F COMBINING GRAPHEME JOINER, so that time grows with the length alone.
 */
public final class NormalForm {

    /** Longest text that is normalised, in UTF-16 code units: four times the longest body. */
    public static final int LENGTH_MAX = 4_000_000;

    /**
     * How many code units can become one composed unit at most: a Greek vowel with three marks. A text that exceeds its limit by more than
     * this factor is too long in any form, and is refused without being normalised.
     */
    public static final int UNITS_PER_COMPOSED = 4;

    /** Most consecutive combining marks (UAX #15, section 13, definition D4). */
    static final int MARKS_MAX = 30;

    /** The last of the marks of European letters: the block Combining Diacritical Marks is U+0300 to here. */
    private static final char LAST_ACCENT = '\u036f';

    private static final char JOINER = '\u034f';
    private static final char FIRST_MARK = '\u0300';

    private NormalForm() {}

    /**
     * The text in NFC: each letter and its marks in one character where Unicode has one.
     *
     * @throws IllegalArgumentException if it is longer than {@link #LENGTH_MAX}
     */
    public static String composed(String text) {
        return streamSafe(normalised(text, Normalizer.Form.NFC));
    }

    /**
     * The text without accents and other combining marks.
     *
     * @throws IllegalArgumentException if it is longer than {@link #LENGTH_MAX}
     */
    public static String withoutMarks(String text) {
        return marksDropped(normalised(text, Normalizer.Form.NFD));
    }

    /**
     * The text without combining marks and compatibility forms: a ligature becomes two letters, a superscript digit an ordinary one (NFKD).
     *
     * @throws IllegalArgumentException if it is longer than {@link #LENGTH_MAX}
     */
    public static String plainLetters(String text) {
        return marksDropped(normalised(text, Normalizer.Form.NFKD));
    }

    /**
     * As {@link #plainLetters}, but drops only the accents of European letters: marks of other scripts may be letters, vowels for instance.
     * The result is in NFC.
     *
     * @throws IllegalArgumentException if it is longer than {@link #LENGTH_MAX}
     */
    public static String withoutAccents(String text) {
        var letters = new StringBuilder(text.length());
        normalised(text, Normalizer.Form.NFKD)
                .codePoints()
                .filter(c -> c < FIRST_MARK || c > LAST_ACCENT)
                .forEach(letters::appendCodePoint);
        return composed(letters.toString());
    }

    private static String normalised(String text, Normalizer.Form form) {
        if (text.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("A text of " + text.length() + " characters is not normalised");
        }
        return Normalizer.normalize(streamSafe(text), form);
    }

    private static String marksDropped(String text) {
        var letters = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isMark(c)).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /**
     * Splits long sequences of marks. It counts every mark, not only non-starters, so it may split earlier than the annex asks, and never
     * later.
     */
    private static String streamSafe(String text) {
        StringBuilder safe = null;
        int marks = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            marks = c != JOINER && isMark(c) ? marks + 1 : 0;
            if (marks > MARKS_MAX) {
                safe = safe == null
                        ? new StringBuilder(text.length() + text.length() / MARKS_MAX).append(text, 0, i)
                        : safe;
                safe.append(JOINER);
                marks = 1;
            }
            if (safe != null) {
                safe.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return safe == null ? text : safe.toString();
    }

    private static boolean isMark(int c) {
        if (c < FIRST_MARK) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}
