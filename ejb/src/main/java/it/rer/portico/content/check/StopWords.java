package it.rer.portico.content.check;

import it.rer.portico.platform.language.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Detects the language of words by counting function words, which occur in every text of one language and not in the other. Words that both
 * languages share ({@code a}, {@code in}, {@code come}) are left out.
 */
final class StopWords {

    /** Fewest words whose language can be detected. */
    static final int WORDS_MIN = 30;

    /** Smallest share of function words, one in so many; an ordinary text has about one in three. */
    private static final int ONE_IN = 8;
    /** By which factor the function words of one language must outnumber those of the other. */
    private static final int CLEARLY = 3;

    private static final Set<String> ITALIAN = Set.of(
            ("il lo la gli le un una uno l di del dello della dei degli delle dell d al allo alla ai agli alle all dal dalla dai"
                            + " dalle dall nel nello nella nei negli nelle nell sul sulla sui sulle sull con per tra fra che chi cui non"
                            + " si è e ed o anche più questo questa questi queste quello quella sono ha hanno essere viene può suo sua"
                            + " loro dove quando ogni")
                    .split(" ", -1));
    private static final Set<String> ENGLISH = Set.of(
            ("the of and to is are was were be been with that this these those which from by at it as or not on for has have"
                            + " will can may you your we our they their its who what when where how all more an if there")
                    .split(" ", -1));

    private StopWords() {}

    /** The language of the words; empty if there are too few, or if they are mixed or of a third language. */
    static Optional<Language> language(List<String> words) {
        if (words.size() < WORDS_MIN) {
            return Optional.empty();
        }
        int italian = 0;
        int english = 0;
        for (var word : words) {
            var small = word.toLowerCase(Locale.ROOT);
            if (ITALIAN.contains(small)) {
                italian++;
            } else if (ENGLISH.contains(small)) {
                english++;
            }
        }
        if (Math.max(italian, english) * ONE_IN < words.size()) {
            return Optional.empty();
        }
        if (italian > CLEARLY * english) {
            return Optional.of(Language.ITALIAN);
        }
        return english > CLEARLY * italian ? Optional.of(Language.ENGLISH) : Optional.empty();
    }
}
