package it.rer.portico.content.check;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text into words. A word is a sequence of letters and digits, also across characters that join them: {@code Emilia-Romagna},
 * {@code 2021-2027}, {@code 1.234,50} and {@code urp@regione.it} are one word each. An apostrophe joins in English ({@code don’t}) and
 * separates in Italian, where it replaces a vowel between two words ({@code l’ufficio}).
 */
final class Words {

    private static final String JOIN = "-‐‑./@_&";
    private static final String JOIN_DIGITS = ",:–";
    private static final String APOSTROPHES = "'’";

    private Words() {}

    /**
     * The words in order.
     *
     * @param language ISO 639-1 code; only in Italian an apostrophe separates words
     */
    static List<String> of(CharSequence text, String language) {
        boolean apostrophesJoin = !language.equals("it");
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < text.length(); i++) {
            boolean inside = isPartOfWord(text.charAt(i)) || (start >= 0 && joins(text, i, apostrophesJoin));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(text.subSequence(start, i).toString());
                start = -1;
            }
        }
        if (start >= 0) {
            words.add(text.subSequence(start, text.length()).toString());
        }
        return words;
    }

    /** Whether it is a letter, a digit or a combining mark. */
    static boolean isPartOfWord(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean joins(CharSequence text, int at, boolean apostrophesJoin) {
        if (at + 1 >= text.length() || !isPartOfWord(text.charAt(at + 1))) {
            return false;
        }
        char c = text.charAt(at);
        return JOIN.indexOf(c) >= 0
                || (apostrophesJoin && APOSTROPHES.indexOf(c) >= 0)
                || (JOIN_DIGITS.indexOf(c) >= 0
                        && Character.isDigit(text.charAt(at - 1))
                        && Character.isDigit(text.charAt(at + 1)));
    }
}
