package it.rer.portico.platform.text;

import java.text.Normalizer;

/**
 * Equal letters in one form (Unicode Standard Annex #15). This is the only place where text is normalised, because the time that it takes
 * grows with the square of the combining marks that stand in a row: here no row is longer than in the annex's own Stream-Safe Text
 * Format. Longer ones are parted by U+034F COMBINING GRAPHEME JOINER, which nobody sees, so that time grows with the length alone.
 */
public final class NormalForm {

    /** Longest text that is normalised, in UTF-16 code units: some times the longest body. */
    public static final int LENGTH_MAX = 4_000_000;

    /**
     * How many code units one of a composed text may have come from at most: a Greek vowel with three marks. What is longer than its
     * limit by more than this is too long in any form, and need not be normalised to be refused.
     */
    public static final int UNITS_PER_COMPOSED = 4;

    /** Combining marks in a row (UAX #15, section 13, definition D4). */
    static final int MARKS_MAX = 30;

    /** Where Unicode ends the marks that European letters are written with, U+0300 to here: Combining Diacritical Marks. */
    private static final char LAST_ACCENT = '\u036f';

    private static final char JOINER = '\u034f';
    private static final char FIRST_MARK = '\u0300';

    private NormalForm() {}

    /**
     * With each letter and its marks in one character where there is one: NFC.
     *
     * @throws IllegalArgumentException if it is longer than {@link #LENGTH_MAX}
     */
    public static String composed(String text) {
        return streamSafe(normalised(text, Normalizer.Form.NFC));
    }

    /**
     * The letters alone, without accents and other marks.
     *
     * @throws IllegalArgumentException if it is longer than {@link #LENGTH_MAX}
     */
    public static String withoutMarks(String text) {
        return marksDropped(normalised(text, Normalizer.Form.NFD));
    }

    /**
     * The letters alone, also of what only looks different: a ligature is two letters, a raised figure is one like any other.
     *
     * @throws IllegalArgumentException if it is longer than {@link #LENGTH_MAX}
     */
    public static String plainLetters(String text) {
        return marksDropped(normalised(text, Normalizer.Form.NFKD));
    }

    /**
     * As {@link #plainLetters}, but of the marks only the accents of European letters are dropped: those of other scripts are letters of
     * their own, vowels for instance. What has one character is in one.
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

    /** Takes marks for non-starters, which are some of them: a row may be parted sooner than the annex asks, and never later. */
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
