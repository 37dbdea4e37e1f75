package it.rer.portico.content.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The time to compare long texts, on an idle machine. */
@Tag("benchmark")
class DifferenceCostTest {

    private static final SpokenMarks SPOKEN = new SpokenMarks("inserted:", "end", "deleted:", "end");

    @Test
    void textsOfTwentyThousandWordsAreComparedWithinASecond() {
        assertThat(quickest("<p>", " ", "</p>", 100_000)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void textsOfFewDifferentWordsAreComparedWithinASecond() {
        assertThat(quickest("<p>", " ", "</p>", 30)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void shortParagraphsAreComparedWithinASecond() {
        assertThat(quickest("<p>", " e altre parole qui</p><p>", "</p>", 300)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void rowsOfATableAreComparedWithinASecond() {
        assertThat(quickest(
                        "<table><tbody><tr><td>",
                        " riga e altro ancora</td></tr><tr><td>",
                        "</td></tr></tbody></table>",
                        5_000))
                .isLessThan(Duration.ofSeconds(1));
    }

    /** The best of five runs, since other work may go on at the same time. */
    private static Duration quickest(String start, String between, String end, int vocabulary) {
        var random = new Random(42);
        var before = words(random, start, between, end, vocabulary);
        var after = words(random, start, between, end, vocabulary);
        return IntStream.range(0, 5)
                .mapToObj(run -> {
                    long started = System.nanoTime();
                    assertThat(Difference.between(before, after, SPOKEN).isEmpty())
                            .isFalse();
                    return Duration.ofNanos(System.nanoTime() - started);
                })
                .min(Duration::compareTo)
                .orElseThrow();
    }

    private static String words(Random random, String start, String between, String end, int vocabulary) {
        return random.ints(between.contains("altr") ? 4_000 : 20_000, 0, vocabulary)
                .mapToObj(number -> "p" + number)
                .collect(Collectors.joining(between, start, end));
    }
}
