package it.rer.portico.content.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A sequence of words in capitals.
 *
 * @param text as it was written
 * @param words each of at least two capitals, without Roman numerals; an abbreviation with full stops is one word
 * @param explained whether brackets explain it: {@code Fondo sociale europeo (FSE)}, {@code FSE (Fondo …)}
 */
record CapitalLetters(String text, List<String> words, boolean explained) {

    /** Words of this length or more are hardly abbreviations. */
    private static final int LONG = 7;
    /** The same length for words next to other words in capitals. */
    private static final int LONG_IN_COMPANY = 5;

    private static final Pattern ROMAN = Pattern.compile("X{0,3}(?:IX|IV|V?I{0,3})");

    private static final Set<String> RAISED_VOICE =
            Set.of("NON NO SÌ SI MAI SOLO SEMPRE TUTTI TUTTE OGNI NOT NEVER ONLY ALWAYS ALL MUST EVERY".split(" ", -1));

    private static final String BETWEEN = " '’-‑\u00a0";

    /** Whether these are ordinary words in capitals, not abbreviations. */
    boolean shouted() {
        return words.stream().anyMatch(this::isOrdinary);
    }

    private boolean isOrdinary(String word) {
        return word.indexOf('.') < 0
                && (word.length() >= LONG
                        || (words.size() > 1 && word.length() >= LONG_IN_COMPANY)
                        || RAISED_VOICE.contains(word));
    }

    /** The sequences in a text, in order. */
    static List<CapitalLetters> in(CharSequence text) {
        List<CapitalLetters> groups = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = endOfWord(text, at);
            if (end == at) {
                at++;
            } else if (isCapitals(text, at, end)) {
                at = addGroup(groups, text, at);
            } else {
                at = end;
            }
        }
        return groups;
    }

    /** Adds the sequence that begins at an index, and returns the index after it. */
    private static int addGroup(List<CapitalLetters> groups, CharSequence text, int start) {
        List<String> words = new ArrayList<>();
        int end = start;
        int next = start;
        while (next < text.length()) {
            int wordEnd = endOfCapitals(text, next);
            if (wordEnd == next) {
                break;
            }
            addWord(words, text.subSequence(next, wordEnd).toString());
            end = wordEnd;
            next = wordEnd;
            while (next < text.length() && BETWEEN.indexOf(text.charAt(next)) >= 0) {
                next++;
            }
            if (next == end) {
                break;
            }
        }
        if (!words.isEmpty()) {
            groups.add(new CapitalLetters(
                    text.subSequence(start, end).toString(), List.copyOf(words), isExplained(text, start, end)));
        }
        return end;
    }

    private static void addWord(List<String> words, String word) {
        if (word.length() > 1 && !ROMAN.matcher(word).matches()) {
            words.add(word);
        }
    }

    /** The index after a word in capitals, including full stops between single letters; the start if there is no such word. */
    private static int endOfCapitals(CharSequence text, int start) {
        int end = endOfWord(text, start);
        if (end == start || !isCapitals(text, start, end)) {
            return start;
        }
        if (end - start > 1) {
            return end;
        }
        int last = end;
        while (last + 1 < text.length()
                && text.charAt(last) == '.'
                && endOfWord(text, last + 1) == last + 2
                && isCapitals(text, last + 1, last + 2)) {
            last += 2;
        }
        return last > end && last < text.length() && text.charAt(last) == '.' ? last + 1 : last;
    }

    private static int endOfWord(CharSequence text, int start) {
        int end = start;
        while (end < text.length() && Words.isPartOfWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isCapitals(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isExplained(CharSequence text, int start, int end) {
        boolean inBrackets =
                start > 0 && text.charAt(start - 1) == '(' && end < text.length() && text.charAt(end) == ')';
        return inBrackets
                || (end + 2 < text.length()
                        && text.charAt(end) == ' '
                        && text.charAt(end + 1) == '('
                        && Character.toUpperCase(text.charAt(end + 2)) == text.charAt(start));
    }
}
