package it.rer.portico.content.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.content.page.PageText;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.HostileTexts;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The checks read a text a fixed number of times, whatever it contains: these tests count how often characters are read. */
class CheckBoundsTest {

    /** How often a character may be read: as the end of one item, as the start of the next, and in between. */
    private static final int READS = 12;

    @Test
    void sentencesAreFoundInLinearTime() {
        assertLinear(Sentences::of);
    }

    @Test
    void wordsAreFoundInLinearTime() {
        assertLinear(text -> Words.of(text, "it"));
        assertLinear(text -> Words.of(text, "en"));
    }

    @Test
    void wordsInCapitalsAreFoundInLinearTime() {
        assertLinear(CapitalLetters::in);
    }

    @Test
    void aBodyBeyondTheLimitsIsRefused() {
        assertRefused("text.depth", "<div>".repeat(200));
        assertRefused("text.elements", "<br>".repeat(60_000));
        assertRefused("text.nesting", "<table>x<a>".repeat(10_000));
        assertRefused("text.too-long", "x".repeat(PageText.BODY_MAX + 1));
    }

    @Test
    void hostileBodiesAreCheckedOrRefused() {
        HostileTexts.of(8_000).forEach(body -> {
            try {
                assertThat(CheckedBody.report(Language.ENGLISH, body).findings())
                        .hasSizeLessThan(20_000);
            } catch (InvalidInputException refused) {
                assertThat(refused.key()).startsWith("text.");
            }
        });
    }

    private static void assertLinear(Function<CharSequence, ?> reader) {
        HostileTexts.of(8_000).forEach(text -> {
            var counted = new Counted(text);
            assertThat(reader.apply(counted)).isNotNull();
            assertThat(counted.reads).as("%.20s…", text).isLessThan((long) READS * text.length());
        });
    }

    private static void assertRefused(String key, String body) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> CheckedBody.report(Language.ITALIAN, body))
                .satisfies(e -> assertThat(e.key()).isEqualTo(key));
    }

    /** Counts the characters that are read; those of a subsequence count as read. */
    private static final class Counted implements CharSequence {

        private final String text;
        private long reads;

        private Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            reads++;
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            reads += end - start;
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
