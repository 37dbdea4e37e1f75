package it.rer.portico.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The sentences of a block. One ends at a full stop, a question or exclamation mark or dots before a space, at a line break, and with
 * the block. A full stop ends none after an initial, after the abbreviations that stand before names and numbers, after the number that
 * opens the sentence, and before a small letter.
 */
final class Sentences {

    private static final String ENDS = ".!?…";
    private static final String CLOSING = ".!?…\"'»”’)]";

    private static final Set<String> BEFORE_NAMES = Set.of(
            ("sig sigg sigra dott dottssa prof profssa ing avv arch geom rag on sen mons don cav dr mr mrs ms st ss"
                            + " lgs all cfr es vs v")
                    .split(" ", -1));
    private static final Set<String> BEFORE_NUMBERS = Set.of(
            "n nn nr no nos art artt p pp pag pagg cap par lett fig figg tab tel fax cell vol ca reg sez tit co c l r d"
                    .split(" ", -1));

    private Sentences() {}

    /** The sentences in order, those without a letter or digit left out. */
    static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            int end = endAt(text, start, i);
            if (end > 0) {
                add(sentences, text.substring(start, end));
                start = end;
                i = end - 1;
            }
        }
        add(sentences, text.substring(start));
        return sentences;
    }

    private static void add(List<String> sentences, String text) {
        if (text.chars().anyMatch(Character::isLetterOrDigit)) {
            sentences.add(text.strip());
        }
    }

    /** Behind the sentence that ends at a place; 0 if none does. */
    private static int endAt(String text, int start, int at) {
        if (text.charAt(at) == '\n') {
            return at + 1;
        }
        if (ENDS.indexOf(text.charAt(at)) < 0) {
            return 0;
        }
        int end = at + 1;
        while (end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        if (end == text.length()) {
            return end;
        }
        if (!isSpace(text.charAt(end)) || goesOn(text, start, at, end)) {
            return 0;
        }
        return end;
    }

    private static boolean goesOn(String text, int start, int at, int end) {
        char next = firstVisible(text, end);
        if (Character.isLowerCase(next)) {
            return true;
        }
        if (text.charAt(at) != '.') {
            return false;
        }
        int wordStart = at;
        while (wordStart > start && Character.isLetterOrDigit(text.charAt(wordStart - 1))) {
            wordStart--;
        }
        var word = text.substring(wordStart, at);
        if (word.chars().allMatch(Character::isDigit)) {
            return text.substring(start, wordStart).isBlank();
        }
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        var known = word.toLowerCase(Locale.ROOT);
        return initial || BEFORE_NAMES.contains(known) || (BEFORE_NUMBERS.contains(known) && Character.isDigit(next));
    }

    /** The first character of what follows, brackets and quotation marks passed over; a line break if nothing does. */
    private static char firstVisible(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || Character.isLetterOrDigit(c)) {
                return c;
            }
        }
        return '\n';
    }

    private static boolean isSpace(char c) {
        return c == '\n' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
