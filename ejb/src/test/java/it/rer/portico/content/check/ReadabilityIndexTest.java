package it.rer.portico.content.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.platform.language.Language;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadabilityIndexTest {

    /** 89 + (300 × 5 − 10 × 480) / 100 = 56; and so on. */
    @ParameterizedTest
    @CsvSource({"480, 100, 5, 56", "600, 100, 2, 35", "333, 100, 4, 68", "100, 100, 100, 100", "2000, 100, 1, 0"})
    void gulpeaseFollowsItsFormula(int letters, int words, int sentences, int index) {
        assertThat(Gulpease.of(letters, words, sentences)).isEqualTo(index);
    }

    /** 206.835 − 1.015 × 20 − 84.6 × 1.5 = 59.635; and so on. */
    @ParameterizedTest
    @CsvSource({"150, 100, 5, 60", "180, 100, 4, 29", "130, 100, 10, 87", "100, 100, 100, 100", "300, 100, 1, 0"})
    void fleschFollowsItsFormula(int syllables, int words, int sentences, int index) {
        assertThat(FleschReadingEase.of(syllables, words, sentences)).isEqualTo(index);
    }

    @Test
    void aTextWithoutWordsHasNoIndex() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Gulpease.of(0, 0, 0));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> FleschReadingEase.of(0, 0, 0));
    }

    @Test
    void lettersWordsAndSentencesOfItalianAreCounted() {
        var text = "L’ufficio è in v. Moro 52: apre alle 9.30. L’Emilia-Romagna (dott. Rossi) c’è!";
        var block = Block.line(Part.BODY, Block.Kind.PROSE, "it", text);

        var count = ProseCount.of(Stream.of(block), Language.ITALIAN);

        assertThat(count.words()).isEqualTo(16);
        assertThat(count.sentences()).isEqualTo(2);
        assertThat(count.letters()).isEqualTo(54);
        assertThat(count.syllables()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it | l’ufficio dell’ente | l ufficio dell ente",
                "it | Emilia-Romagna 2021-2027 1.234,50 | Emilia-Romagna 2021-2027 1.234,50",
                "it | urp@a.example, e/o – po’ | urp@a.example e/o po",
                "it | uno,due 2021–2027 (tre) | uno due 2021–2027 tre",
                "en | don’t the Region’s cities’ | don’t the Region’s cities",
                "it | 😀 - … | ''"
            })
    void wordsAreSequencesOfLettersAndDigits(String language, String text, String words) {
        assertThat(String.join(" ", Words.of(text, language))).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Uno due. | Tre!",
                "Il dott. Rossi e l’ing. Bianchi dicono l’art. 5 della l.r. 24. | Poi basta.",
                "Disse «Sì.» | Poi tacque?! | Bene…",
                "Scrivi ecc. e così via. | Poi invia.",
                "1. Compila il modulo.",
                "Era il 2024. | Poi venne il 2025.",
                "A. Rossi e D. G. Verdi.",
                "The U.S. Embassy is here. | He said no. | Mr. Smith agreed (e.g. in no. 5).",
                "Vai su www.a.example e scrivi a urp@a.example. | Fine."
            })
    void sentencesEndWhereAReaderWouldStop(String sentences) {
        var expected = List.of(sentences.split(" \\| ", -1));

        assertThat(Sentences.of(String.join(" ", expected))).isEqualTo(expected);
    }

    @Test
    void aLineBreakEndsASentenceAndPunctuationAloneIsNone() {
        assertThat(Sentences.of("Viale Moro 52\n40127 Bologna\n***\n"))
                .containsExactly("Viale Moro 52", "40127 Bologna");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | the one make makes called were through strengths league year young friend true rule use large BBC",
                "2 | table people wanted houses being region nation statement unique million special social create hundred centre"
                        + " Europe safely useful going beyond language marriage value called-for programme science published lion’s",
                "3 | area idea media period radio video Italian regional continue annual creative example government tourism"
                        + " management audience employer implement being-here theory agreement services various important element",
                "4 | material society activities experience European available information January priority education biology"
                        + " evaluate scientific situation",
                "5 | creativity university association international opportunity administrator simultaneous",
                "6 | responsibility internationally 202611"
            })
    void syllablesOfEnglishAreCounted(int syllables, String words) {
        assertThat(words.split(" ", -1))
                .allSatisfy(word -> assertThat(Syllables.of(word)).as(word).isEqualTo(syllables));
    }
}
