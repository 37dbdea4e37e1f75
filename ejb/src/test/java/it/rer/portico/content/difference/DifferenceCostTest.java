package it.rer.portico.content.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long it takes to compare long texts, on a machine that has nothing else to do. */
@Tag("benchmark")
class DifferenceCostTest {

    private static final SpokenMarks SPOKEN = new SpokenMarks("inserted:", "end", "deleted:", "end");

    @Test
    void twentyThousandWordsAgainstAsManyOthersTakeASecondAtMost() {
        assertThat(quickest("<p>", " ", "</p>", 100_000)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void soDoTwentyThousandOutOfFewWords() {
        assertThat(quickest("<p>", " ", "</p>", 30)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void soDoShortParagraphs() {
        assertThat(quickest("<p>", " e altre parole qui</p><p>", "</p>", 300)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void soDoRowsOfATable() {
        assertThat(quickest(
                        "<table><tbody><tr><td>",
                        " riga e altro ancora</td></tr><tr><td>",
                        "</td></tr></tbody></table>",
                        5_000))
                .isLessThan(Duration.ofSeconds(1));
    }

    /** The best of five, because other work may go on beside it. */
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
