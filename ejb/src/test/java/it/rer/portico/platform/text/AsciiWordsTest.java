package it.rer.portico.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsciiWordsTest {

    /** Most characters that one character becomes: U+FDFA, a blessing in one sign, is four words. */
    private static final int PER_CHARACTER = 40;

    @ParameterizedTest
    @CsvSource(textBlock = """
            # accents, and letters that do not decompose
            ÀÈÉÌÒÙ,                       aeeiou
            Łódź,                         lodz
            Straße STRAẞE,                strasse-strasse
            Übergröße,                    ubergrosse
            Søren Ærø Þór Đặng,           soren-aero-thor-dang
            Iğdır İstanbul,               igdir-istanbul
            Azərbaycan,                   azerbaycan
            Œuvre cœur,                   oeuvre-coeur
            # ligatures and compatibility forms
            ﬁle eﬀetti,                   file-effetti
            m² 10³ H₂O,                   m2-103-h2o
            ＡＢＣ１２３ 𝐀𝐛,              abc123-ab
            № 5 Ⅳ,                        no-5-iv
            # other scripts
            Ελλάδα Αθήνα,                 ellada-athina
            Київ Чайковский Большой,      kiiv-chaikovskii-bolshoi
            п’ять пʼять,                  p-yat-pyat
            北京2022年,                   bei-jing-2022-nian
            東京タワー,                   dong-jing-tawa
            ガンダム,                     gandamu
            한국,                         hangug
            दिल्ली,                         dilli
            თბილისი Երևան,                tbilisi-erewan
            القاهرة ירושלים,              lqhrh-yrvslym
            ٢٠٢٦ ๑,                       2026-1
            # word separators
            'Perché l’Europa?',           perche-l-europa
            a/b\\c_d.e,                    a-b-c-d-e
            100%,                         100
            § 3 – comma 2,                3-comma-2
            caffè ☕ 😀 tè,                caffe-te
            # invisible characters
            coope\u00adrazione,           cooperazione
            ra\u200bting\ufeff,           rating
            1\ufe0f\u20e3,                1
            """)
    void lettersAreRomanised(String text, String words) {
        assertThat(AsciiWords.of(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"Attivita\u0300", "Kiı\u0308v", "\u30ab\u3099", "\u1112\u1161\u11ab", "I\u0307"})
    void composedAndDecomposedLettersAreEqual(String text) {
        assertThat(AsciiWords.of(text)).isEqualTo(AsciiWords.of(NormalForm.composed(text)));
    }

    /** In each script in use today, all but a few silent letters are romanised. */
    @Test
    void theLettersOfScriptsInUseAreRomanised() {
        var omitted = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
        IntStream.rangeClosed(0, 0xffff)
                .filter(Character::isLetter)
                .filter(c -> AsciiWords.of(Character.toString(c)).isEmpty())
                .forEach(c -> omitted.merge(UnicodeScript.of(c), 1, Integer::sum));

        assertThat(omitted.keySet()).contains(UnicodeScript.CYRILLIC); // the hard and the soft sign
        for (var script : Set.of(
                UnicodeScript.GREEK,
                UnicodeScript.CYRILLIC,
                UnicodeScript.ARABIC,
                UnicodeScript.HEBREW,
                UnicodeScript.ARMENIAN,
                UnicodeScript.GEORGIAN,
                UnicodeScript.DEVANAGARI,
                UnicodeScript.BENGALI,
                UnicodeScript.THAI,
                UnicodeScript.HIRAGANA,
                UnicodeScript.KATAKANA,
                UnicodeScript.HANGUL,
                UnicodeScript.ETHIOPIC)) {
            assertThat(omitted.getOrDefault(script, 0)).as(script.name()).isLessThan(40);
        }
        assertThat(IntStream.rangeClosed(0x4e00, 0x9fa5)
                        .filter(c -> AsciiWords.of(Character.toString(c)).isEmpty()))
                .isEmpty();
    }

    @Test
    void anyTextGivesValidWordsThatAreStable() {
        HostileTexts.of(4_000).forEach(text -> {
            var words = AsciiWords.of(text);
            assertThat(words).matches("(?:[a-z0-9]++(?:-[a-z0-9]++)*+)?");
            assertThat(words.length()).isLessThanOrEqualTo(PER_CHARACTER * text.length());
            assertThat(AsciiWords.of(words)).isEqualTo(words);
        });
    }

    @Test
    void noCharacterBecomesMoreThanAFewWords() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(Character::isDefined)
                .forEach(c -> assertThat(AsciiWords.of(Character.toString(c)))
                        .hasSizeLessThanOrEqualTo(PER_CHARACTER)
                        .matches("[a-z0-9-]*"));
    }

    @Test
    void anOverlongTextIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> AsciiWords.of("a".repeat(NormalForm.LENGTH_MAX + 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "accordi-e-intese, 20, accordi-e-intese",
        "accordi-e-intese, 16, accordi-e-intese",
        "accordi-e-intese, 15, accordi-e",
        "accordi-e-intese, 9, accordi-e",
        "accordi-e-intese, 8, accordi",
        "a-precipitevolissimevolmente, 10, a-precipit",
        "precipitevolissimevolmente, 10, precipitev"
    })
    void wordsAreCutOnlyIfHalfOfTheLengthWouldBeUnused(String words, int room, String expected) {
        assertThat(AsciiWords.first(words, room)).isEqualTo(expected);
    }
}
