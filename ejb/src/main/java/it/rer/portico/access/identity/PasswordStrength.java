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
 * Which long passwords are guessed all the same, as zxcvbn estimates it (D. Wheeler, "zxcvbn: Low-Budget Password Strength Estimation",
 * USENIX Security 2016): from common passwords, words, names, rows of keys, dates and repetitions, with words of Italy and of the Region,
 * and the editor's own names. NIST SP 800-63B, section 5.1.1.2, asks to compare with these.
 */
final class PasswordStrength {

    /** Of zxcvbn's scores from 0 to 4 the lowest that is taken: at least 10^8 guesses. */
    private static final int ENOUGH = 3;

    /** Characters that are looked at, most often: what begins strong is strong. */
    static final int LOOKED_AT = 72;

    /** The fewest that are looked at. */
    private static final int LEAST_LOOKED_AT = 16;

    /** Readings of a password, times the square of what is looked at: zxcvbn takes some tenths of a second for that. */
    static final int MOST_STEPS = 150_000;

    /** Signs that zxcvbn tries for a letter, where there are several of them: it reads a password in every combination. */
    private static final List<String> SIGNS_OF_A_LETTER = List.of("4@", "({[<", "69", "1!|", "1|7", "$5", "+7");

    /** Shortest part of a name that counts as a word of its own. */
    private static final int NAME_PART_MIN = 3;

    private static final String FIELD = "password";

    private static final String OF_THE_EDITOR = "user_inputs";

    private PasswordStrength() {}

    /** What makes a password easy to guess. */
    enum Weakness {
        REPETITION,
        ROW,
        DATE,
        NAME,
        COMMON;

        /** What is said to whoever chose the password. */
        InvalidInputException refusal() {
            return switch (this) {
                case REPETITION -> new InvalidInputException(FIELD, "editor.password-repetition");
                case ROW -> new InvalidInputException(FIELD, "editor.password-row");
                case DATE -> new InvalidInputException(FIELD, "editor.password-date");
                case NAME -> new InvalidInputException(FIELD, "editor.password-name");
                case COMMON -> new InvalidInputException(FIELD, "editor.password-common");
            };
        }
    }

    /**
     * What makes a password easy to guess; empty if it is not.
     *
     * @param password of a length that was checked
     * @param own what its owner is called; no null among it
     */
    static Optional<Weakness> weakness(String password, List<String> own) {
        var looked = lookedAt(folded(beginning(password, LOOKED_AT))); // folding can make it longer
        var names = own.stream()
                .map(name -> beginning(name, Editor.NAME_MAX))
                .flatMap(PasswordStrength::words)
                .distinct()
                .toList();
        return forms(looked)
                .map(form -> Measure.ZXCVBN.measure(form, names))
                .filter(strength -> strength.getScore() < ENOUGH)
                .findFirst()
                .map(PasswordStrength::weakness);
    }

    /** As much of a text as can be measured without much work. */
    static String lookedAt(String text) {
        int length = LOOKED_AT;
        while (length > LEAST_LOOKED_AT && steps(beginning(text, length)) > MOST_STEPS) {
            length -= LEAST_LOOKED_AT / 2;
        }
        return beginning(text, length);
    }

    static int steps(String text) {
        return SIGNS_OF_A_LETTER.stream()
                .mapToInt(signs -> (int)
                        signs.chars().filter(sign -> text.indexOf(sign) >= 0).count())
                .reduce(text.length() * text.length(), (steps, present) -> steps * Math.max(1, present));
    }

    private static String beginning(String text, int most) {
        int end = Math.min(most, text.length());
        return text.substring(
                0, end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    /** As it is; without what stands at its ends; without what stands between its words: neither makes it much harder to guess. */
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
            case Spatial -> Weakness.ROW;
            case Sequence -> match.token.chars().distinct().count() == 1 ? Weakness.REPETITION : Weakness.ROW;
            case Date, Regex -> Weakness.DATE;
            case Dictionary -> match.dictionaryName.equals(OF_THE_EDITOR) ? Weakness.NAME : Weakness.COMMON;
            case Bruteforce -> Weakness.COMMON;
        };
    }

    /** A name and its parts. */
    private static Stream<String> words(String name) {
        var folded = folded(name).toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(folded), Stream.of(folded.split("[^\\p{L}\\p{N}]+", -1)))
                .filter(word -> word.length() >= NAME_PART_MIN);
    }

    /** Without accents, which make no word another one. */
    private static String folded(String text) {
        return NormalForm.plainLetters(text);
    }

    /** Made when it is first needed: its dictionaries take some megabytes. */
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

        /** The most common first, as zxcvbn takes them. */
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
