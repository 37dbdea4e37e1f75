package it.rer.portico.content.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits a block into sentences. A sentence ends at a full stop, a question or exclamation mark or an ellipsis before a space, at a line
 * break, and at the end of the block. A full stop does not end it after an initial, after abbreviations that precede names and numbers,
 * after a number that begins the sentence, and before a lower-case letter.
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

    private final CharSequence text;

    /** How far the text was read ahead, so that nothing is read twice. */
    private int closed;

    private int visible;

    private Sentences(CharSequence text) {
        this.text = text;
    }

    /** The sentences in order, without those that have no letter or digit. */
    static List<String> of(CharSequence text) {
        return new Sentences(text).all();
    }

    private List<String> all() {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            int end = endAt(start, i);
            if (end > 0) {
                add(sentences, text.subSequence(start, end).toString());
                start = end;
                i = end - 1;
            }
        }
        add(sentences, text.subSequence(start, text.length()).toString());
        return sentences;
    }

    private static void add(List<String> sentences, String text) {
        if (text.chars().anyMatch(Character::isLetterOrDigit)) {
            sentences.add(text.strip());
        }
    }

    /** The index after the sentence that ends at an index; 0 if none does. */
    private int endAt(int start, int at) {
        if (text.charAt(at) == '\n') {
            return at + 1;
        }
        if (ENDS.indexOf(text.charAt(at)) < 0) {
            return 0;
        }
        closed = Math.max(closed, at + 1);
        while (closed < text.length() && CLOSING.indexOf(text.charAt(closed)) >= 0) {
            closed++;
        }
        int end = closed;
        if (end == text.length()) {
            return end;
        }
        if (!isSpace(text.charAt(end)) || goesOn(start, at, end)) {
            return 0;
        }
        return end;
    }

    private boolean goesOn(int start, int at, int end) {
        char next = firstVisible(end);
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
        var word = text.subSequence(wordStart, at).toString();
        if (word.chars().allMatch(Character::isDigit)) {
            return text.subSequence(start, wordStart).toString().isBlank();
        }
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        var known = word.toLowerCase(Locale.ROOT);
        return initial || BEFORE_NAMES.contains(known) || (BEFORE_NUMBERS.contains(known) && Character.isDigit(next));
    }

    /** The next letter or digit, skipping brackets and quotation marks; a line break if there is none. */
    private char firstVisible(int from) {
        visible = Math.max(visible, from);
        while (visible < text.length() && !isVisible(text.charAt(visible))) {
            visible++;
        }
        return visible < text.length() ? text.charAt(visible) : '\n';
    }

    private static boolean isVisible(char c) {
        return c == '\n' || Character.isLetterOrDigit(c);
    }

    private static boolean isSpace(char c) {
        return c == '\n' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
