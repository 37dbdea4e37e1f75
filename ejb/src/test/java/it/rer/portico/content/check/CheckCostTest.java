package it.rer.portico.content.check;

import static it.rer.portico.content.check.CheckedBody.ENGLISH;
import static it.rer.portico.content.check.CheckedBody.ITALIAN;
import static it.rer.portico.content.check.CheckedBody.report;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.platform.language.Language;
import java.time.Duration;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The time that the checks take for long and for hostile texts. */
@Tag("benchmark")
class CheckCostTest {

    /** Patterns that make naive algorithms slow or deep. */
    @Test
    void noHostileTextTakesLong() {
        var worst = Stream.of(
                        "A ",
                        "a-",
                        "a.",
                        "A.",
                        "(",
                        "<b>",
                        "<div>",
                        "<table><tr><td>",
                        "<a href=page:1>",
                        "?!",
                        "l’",
                        "\n")
                .map(unit -> unit.repeat(200_000 / unit.length()))
                .toList();

        for (var body : worst) {
            assertThat(timeOf(Language.ENGLISH, body)).as(body.substring(0, 15)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @ParameterizedTest
    @CsvSource({"ITALIAN", "ENGLISH"})
    void twentyThousandWordsAreCheckedWithin200Milliseconds(Language language) {
        var paragraph = "<h2>La sede</h2><p>" + ITALIAN + " <a href=\"page:12\">I bandi</a> FESR.</p><ul><li>" + ENGLISH
                + "</li><li><strong>Uno</strong> e due</li></ul>";
        var body = paragraph.repeat(20_000 / Jsoup.parse(paragraph).text().split(" ", -1).length + 1);
        for (int i = 0; i < 20; i++) {
            timeOf(language, body);
        }

        var best = Stream.generate(() -> timeOf(language, body))
                .limit(5)
                .min(Duration::compareTo)
                .orElseThrow();

        assertThat(best).isLessThan(Duration.ofMillis(200));
    }

    private static Duration timeOf(Language language, String body) {
        long start = System.nanoTime();
        report(language, body);
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
