package it.rer.portico.access.identity;

import com.nulabinc.zxcvbn.Pattern;
import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import com.nulabinc.zxcvbn.matchers.Match;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.text.NormalForm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds passwords that are easy to guess although they are long, as estimated by zxcvbn (D. Wheeler, "zxcvbn: Low-Budget Password Strength
 * Estimation", USENIX Security 2016): those made of common passwords, words, names, keyboard sequences, dates and repetitions. Dictionaries
 * of Italian words and of the Region and the editor's own names are added. NIST SP 800-63B, section 5.1.1.2, requires such a comparison.
 */
final class PasswordStrength {

    /** The lowest of zxcvbn's scores from 0 to 4 that is accepted: at least 10^8 guesses. */
    private static final int SCORE_MIN = 3;

    /** Most characters that are examined: a password with a strong beginning is strong. */
    static final int EXAMINED_MAX = 72;

    /** Fewest characters that are examined. */
    private static final int EXAMINED_MIN = 16;

    /**
     * Limit on the cost of an examination: the number of combinations times the square of the length. zxcvbn takes some tenths of a second
     * for that.
     */
    static final int STEPS_MAX = 150_000;

    /** The characters that zxcvbn tries as substitutes of one letter; it examines a password with every combination. */
    private static final List<String> SUBSTITUTES = List.of("4@", "({[<", "69", "1!|", "1|7", "$5", "+7");

    /** Shortest part of a name that is used as a word, in characters. */
    private static final int NAME_PART_MIN = 3;

    private static final String FIELD = "password";

    private static final String OF_THE_EDITOR = "user_inputs";

    private PasswordStrength() {}

    /** The reasons why a password is easy to guess. */
    enum Weakness {
        REPETITION,
        SEQUENCE,
        DATE,
        NAME,
        COMMON;

        /** The exception for the editor who chose the password. */
        InvalidInputException refusal() {
            return switch (this) {
                case REPETITION -> new InvalidInputException(FIELD, "editor.password-repetition");
                case SEQUENCE -> new InvalidInputException(FIELD, "editor.password-row");
                case DATE -> new InvalidInputException(FIELD, "editor.password-date");
                case NAME -> new InvalidInputException(FIELD, "editor.password-name");
                case COMMON -> new InvalidInputException(FIELD, "editor.password-common");
            };
        }
    }

    /**
     * Why a password is easy to guess; empty if it is not.
     *
     * @param password of a valid length
     * @param own login and name of its owner, without nulls
     */
    static Optional<Weakness> weakness(String password, List<String> own) {
        var examined = examined(folded(beginning(password, EXAMINED_MAX))); // folding can make it longer
        var names = own.stream()
                .map(name -> beginning(name, Editor.NAME_MAX))
                .flatMap(PasswordStrength::words)
                .distinct()
                .toList();
        return forms(examined)
                .map(form -> Measure.ZXCVBN.measure(form, names))
                .filter(strength -> strength.getScore() < SCORE_MIN)
                .findFirst()
                .map(PasswordStrength::weakness);
    }

    /** The beginning of a text that can be examined at acceptable cost. */
    static String examined(String text) {
        int length = EXAMINED_MAX;
        while (length > EXAMINED_MIN && steps(beginning(text, length)) > STEPS_MAX) {
            length -= EXAMINED_MIN / 2;
        }
        return beginning(text, length);
    }

    static int steps(String text) {
        return SUBSTITUTES.stream()
                .mapToInt(signs -> (int)
                        signs.chars().filter(sign -> text.indexOf(sign) >= 0).count())
                .reduce(text.length() * text.length(), (steps, present) -> steps * Math.max(1, present));
    }

    private static String beginning(String text, int most) {
        int end = Math.min(most, text.length());
        return text.substring(
                0, end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    /**
     * The password itself, without punctuation at its ends, and without punctuation between its words: neither makes it much harder to
     * guess.
     */
    private static Stream<String> forms(String password) {
        return Stream.of(
                        password,
                        password.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", ""),
                        password.replaceAll("[\\s\\p{Pd}._,;:'’!?]", "").toLowerCase(Locale.ROOT))
                .distinct();
    }

    private static Weakness weakness(Strength strength) {
        return strength.getSequence().stream()
                .filter(match -> match.pattern != Pattern.Bruteforce)
                .max(Comparator.comparingInt(Match::tokenLength))
                .map(PasswordStrength::weakness)
                .orElse(Weakness.COMMON);
    }

    private static Weakness weakness(Match match) {
        return switch (match.pattern) {
            case Repeat -> Weakness.REPETITION;
            case Spatial -> Weakness.SEQUENCE;
            case Sequence -> match.token.chars().distinct().count() == 1 ? Weakness.REPETITION : Weakness.SEQUENCE;
            case Date, Regex -> Weakness.DATE;
            case Dictionary -> match.dictionaryName.equals(OF_THE_EDITOR) ? Weakness.NAME : Weakness.COMMON;
            case Bruteforce -> Weakness.COMMON;
        };
    }

    /** A name and its parts, as words for the dictionary. */
    private static Stream<String> words(String name) {
        var folded = folded(name).toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(folded), Stream.of(folded.split("[^\\p{L}\\p{N}]+", -1)))
                .filter(word -> word.length() >= NAME_PART_MIN);
    }

    /** The text without accents, which make a word no harder to guess. */
    private static String folded(String text) {
        return NormalForm.plainLetters(text);
    }

    /** Loaded on first use, since its dictionaries take some megabytes. */
    private static final class Measure {

        static final Zxcvbn ZXCVBN = measure();

        private static Zxcvbn measure() {
            try {
                return new ZxcvbnBuilder()
                        .dictionaries(StandardDictionaries.loadAllDictionaries())
                        .dictionary(new Dictionary("italian", italianWords()))
                        .keyboards(StandardKeyboards.loadAllKeyboards())
                        .build();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The Italian words, the most common first, as zxcvbn expects. */
        private static List<String> italianWords() throws IOException {
            try (InputStream file = PasswordStrength.class.getResourceAsStream("common-words.txt")) {
                return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .flatMap(line -> Stream.of(line.split(" ", -1)))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
            }
        }
    }
}
