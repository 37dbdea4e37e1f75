package it.rer.portico.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which long passwords are guessed all the same: those put together from the words that everybody takes, rows of keys, years and figures.
 * NIST SP 800-63B, section 5.1.1.2, asks to compare with what is common, and names repetition, sequences and the service's own name.
 *
 * <p>A list of whole passwords would be long and never complete, so the words are listed, and the password is taken apart: each piece
 * costs who guesses about as many bits as there are of its kind, and the cheapest way through counts.
 */
final class CommonPasswords {

    /** Bits below which a password is common: about eight random letters. */
    private static final int ENOUGH = 36;

    private static final int A_WORD = 8;
    private static final int A_ROW = 7;
    private static final int A_YEAR = 7;
    private static final int THE_SAME_AGAIN = 1;
    private static final int A_BLANK = 1;
    private static final int A_FIGURE = 3;
    private static final int A_SIGN = 4;
    private static final int ANYTHING = 5;

    private static final int SHORTEST_ROW = 3;
    /** Longest pattern whose repetition alone makes a password. */
    private static final int LONGEST_PATTERN = 6;

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");

    /** Neighbours on the keyboards of Italy and the United States, in the alphabet and in counting. */
    private static final List<String> ROWS = List.of(
            "1234567890",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
            "abcdefghijklmnopqrstuvwxyz");

    /** What is written in the place of a letter. */
    private static final Map<Character, String> INSTEAD = Map.of(
            'a', "4@", 'b', "8", 'e', "3€", 'g', "9", 'i', "1!", 'l', "1!", 'o', "0", 's', "5$", 't', "7+", 'z', "2");

    private static final List<String> WORDS = words();

    private CommonPasswords() {}

    /** Whether it is a short pattern over and over, however the last time ends. */
    static boolean isRepetition(String password) {
        var folded = folded(password);
        for (int period = 1; period <= Math.min(LONGEST_PATTERN, folded.length() / 2); period++) {
            if (folded.regionMatches(0, folded, period, folded.length() - period)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is put together from what everybody takes. */
    static boolean isCommon(String password) {
        var folded = folded(password);
        var cost = new int[folded.length() + 1];
        Arrays.fill(cost, Integer.MAX_VALUE);
        cost[0] = 0;
        for (int at = 0; at < folded.length(); at++) {
            advance(cost, at, 1, single(folded, at));
            for (var word : WORDS) {
                if (begins(folded, at, word)) {
                    advance(cost, at, word.length(), A_WORD);
                }
            }
            for (int length = SHORTEST_ROW; at + length <= folded.length(); length++) {
                if (!isRow(folded.substring(at, at + length))) {
                    break;
                }
                advance(cost, at, length, A_ROW);
            }
            if (YEAR.matcher(folded).region(at, folded.length()).lookingAt()) {
                advance(cost, at, 4, A_YEAR);
            }
        }
        return cost[folded.length()] < ENOUGH;
    }

    private static void advance(int[] cost, int at, int length, int more) {
        cost[at + length] = Math.min(cost[at + length], cost[at] + more);
    }

    private static int single(String folded, int at) {
        char c = folded.charAt(at);
        if (at > 0 && folded.charAt(at - 1) == c) {
            return THE_SAME_AGAIN;
        }
        if (c == ' ') {
            return A_BLANK;
        }
        if (Character.isDigit(c)) {
            return A_FIGURE;
        }
        return Character.isLetter(c) ? ANYTHING : A_SIGN;
    }

    private static boolean begins(String folded, int at, String word) {
        if (at + word.length() > folded.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = folded.charAt(at + i);
            if (c != word.charAt(i) && INSTEAD.getOrDefault(word.charAt(i), "").indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRow(String part) {
        var backwards = new StringBuilder(part).reverse().toString();
        return ROWS.stream().anyMatch(row -> row.contains(part) || row.contains(backwards));
    }

    /** In small letters without accents: neither makes a word another word. */
    private static String folded(String password) {
        return ACCENTS.matcher(Normalizer.normalize(password, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static List<String> words() {
        try (InputStream file = CommonPasswords.class.getResourceAsStream("common-words.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Pattern.compile(" ").splitAsStream(line))
                    .filter(word -> !word.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
