package it.rer.portico.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import it.rer.portico.platform.error.InvalidInputException;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Normalisation is linear only while few marks are consecutive, so these tests count them. */
class NormalFormTest {

    private static final char JOINER = '\u034f';

    @ParameterizedTest
    @ValueSource(strings = {"Attivita\u0300", "perche\u0301 no", "\u1112\u1161\u11ab", "A\u030a", "ﬁne", "①"})
    void ordinaryTextIsComposedAsUnicodeSays(String text) {
        assertThat(NormalForm.composed(text)).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    @Test
    void thirtyMarksStayAsTheyAreAndMoreAreSplit() {
        var thirty = "a" + "\u0323".repeat(30);
        assertThat(NormalForm.composed(thirty)).doesNotContain(String.valueOf(JOINER));
        assertThat(NormalForm.composed(thirty + "\u0323")).containsOnlyOnce(String.valueOf(JOINER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0301\u0323", "\u0344", "\u0f73", "\u0323", "\u064b", "\u20dd", "\u0fb2\u0f81", "\u0958"})
    void noSequenceOfMarksIsTooLongAndNormalisationIsIdempotent(String marks) {
        for (var start : new String[] {"a", "", "\u0439", "x\ud83d"}) {
            var composed = NormalForm.composed(start + marks.repeat(50_000));

            assertThat(longestSequence(composed)).isLessThanOrEqualTo(NormalForm.MARKS_MAX);
            assertThat(NormalForm.composed(composed)).isEqualTo(composed);
        }
    }

    @Test
    void hostileTextsAreNormalisedSafely() {
        HostileTexts.of(8_000).map(NormalForm::composed).forEach(composed -> {
            assertThat(longestSequence(composed)).isLessThanOrEqualTo(NormalForm.MARKS_MAX);
            assertThat(PlainText.cleaned(composed)).isEqualTo(PlainText.cleaned(PlainText.cleaned(composed)));
        });
    }

    @Test
    void marksAreRemovedFromLetters() {
        assertThat(NormalForm.withoutMarks("Perché no? Ångström")).isEqualTo("Perche no? Angstrom");
        assertThat(NormalForm.withoutMarks("x\u0301".repeat(1_000))).isEqualTo("x".repeat(1_000));
        assertThat(NormalForm.plainLetters("ﬁ²é")).isEqualTo("fi2e");
        assertThat(NormalForm.withoutAccents("ﬁ²é ガ 한 दि")).isEqualTo("fi2e ガ 한 दि");
        assertThat(NormalForm.withoutAccents("x\u0301".repeat(1_000))).isEqualTo("x".repeat(1_000));
    }

    /** The length in the message shows that the text was not normalised: composed, it would be shorter. */
    @Test
    void aTextTooLongInAnyFormIsRefusedWithoutNormalisation() {
        var marked = "a" + "\u0301\u0323".repeat(195_000);

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> PlainText.required("f", marked, 150))
                .satisfies(e -> assertThat(e.arguments()).containsExactly(150, marked.length()));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> PlainText.requiredLine("f", marked, 150))
                .satisfies(e -> assertThat(e.arguments()).containsExactly(150, marked.length()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NormalForm.composed("a".repeat(NormalForm.LENGTH_MAX + 1)));
    }

    /** A keyboard may write a letter and its marks separately. */
    @Test
    void aTextShortEnoughWhenComposedIsAccepted() {
        var greek = "\u03b1\u0313\u0300\u0345"; // one letter with three marks
        assertThat(PlainText.required("f", greek.repeat(150), 150)).hasSize(150);
    }

    private static int longestSequence(String text) {
        int longest = 0;
        int sequence = 0;
        for (int c :
                Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
            boolean mark = c != JOINER
                    && switch (Character.getType(c)) {
                        case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
                            true;
                        default -> false;
                    };
            sequence = mark ? sequence + 1 : 0;
            longest = Math.max(longest, sequence);
        }
        return longest;
    }
}
