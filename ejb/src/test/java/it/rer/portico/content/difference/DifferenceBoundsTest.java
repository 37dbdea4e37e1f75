package it.rer.portico.content.difference;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.body.BodySanitizer;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.text.HostileTexts;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The cost of a comparison is bounded, and its result stays correct. Steps and marks are counted, not time. */
class DifferenceBoundsTest {

    private static final SpokenMarks SPOKEN = new SpokenMarks("inserted:", "end", "deleted:", "end");

    @Test
    void hostileBodiesTakeABoundedNumberOfSteps() {
        var bodies =
                HostileTexts.of(8_000).flatMap(DifferenceBoundsTest::sanitized).toList();
        assertThat(bodies).hasSizeGreaterThan(50);
        for (int i = 0; i < bodies.size(); i++) {
            assertBounded(bodies.get(i), bodies.get(i).substring(bodies.get(i).length() / 2));
            assertBounded(bodies.get(i), bodies.get((i + 1) % bodies.size()));
        }
    }

    @Test
    void shuffledBodiesOfFewWordsTakeABoundedNumberOfSteps() {
        assertBounded(shuffled(1, 3), shuffled(2, 3));
        assertBounded(shuffled(1, 300), shuffled(2, 300));
        assertBounded("<p>" + shuffled(1, 50), ("<p>" + shuffled(2, 50)).replace("a1 ", "<p>"));
    }

    @Test
    void manyEqualParagraphsTakeABoundedNumberOfSteps() {
        var before = "<p>uguale a tutti</p>".repeat(20_000);
        assertBounded(before, before.replace("tutti", "molti"));
        assertBounded(before, "<p>" + "uguale ".repeat(100_000) + "</p>");
    }

    @Test
    void elementsWithOneHashAreComparedWithFewOthers() {
        var comparisons = new AtomicLong();
        var elements = IntStream.range(0, 10_000)
                .mapToObj(i -> new Colliding(i, comparisons))
                .toList();

        Alignment.of(elements, elements, new Steps());

        assertThat(comparisons).hasValueLessThan(2L * 10_000 * Numbers.OF_ONE_HASH);
    }

    private record Colliding(int value, AtomicLong comparisons) {

        @Override
        public boolean equals(Object other) {
            comparisons.incrementAndGet();
            return other instanceof Colliding colliding && colliding.value == value;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    @Test
    void differentWordsWithOneHashAreToldApart() {
        var words = IntStream.range(0, 64)
                .mapToObj(i -> Integer.toBinaryString(64 + i).replace("0", "Aa").replace("1", "BB"))
                .toList();
        assertThat(words.stream().map(String::hashCode).distinct()).hasSize(1);
        var before = "<p>" + String.join(" ", words) + " fine</p>";
        var after = "<p>" + String.join(" ", words) + " inizio</p>";

        var difference = Difference.between(before, after, SPOKEN);

        assertThat(text(difference.html(), "ins")).isEqualTo(text(before, "del"));
        assertThat(text(difference.html(), "del")).isEqualTo(text(after, "ins"));
    }

    @Test
    void textsWithTooManyMarksAreShownWhole() {
        var before = "<p>uno</p>".repeat(15_000);
        var after = "<h2 id=\"content-due\">due</h2>".repeat(15_000);

        var difference = Difference.between(before, after, SPOKEN);

        assertThat(difference.changes()).isEqualTo(2);
        assertThat(difference.deletedWords()).isEqualTo(15_000);
        assertThat(difference.insertedWords()).isEqualTo(15_000);
        assertThat(difference.html()).doesNotContain("id=");
        assertThat(text(difference.html(), "ins"))
                .isEqualTo("uno ".repeat(15_000).strip());
        assertThat(text(difference.html(), "del"))
                .isEqualTo("due ".repeat(15_000).strip());
    }

    @Test
    void equalBodiesAreReturnedWithoutIdsAndWithOpenDetails() {
        var body = "<h2 id=\"content-a\">a</h2><details><summary>b</summary>c</details>"
                + "<ul><li>d</li></ul>".repeat(9_000);

        var difference = Difference.between(body, body, SPOKEN);

        assertThat(difference.isEmpty()).isTrue();
        assertThat(difference.html())
                .startsWith("<h2>a</h2><details open")
                .doesNotContain("id=")
                .endsWith("<li>d</li></ul>");
    }

    private static void assertBounded(String before, String after) {
        var comparison = new Comparison(SPOKEN);
        try {
            var difference = comparison.of(
                    BodyReader.of(before).parts(), BodyReader.of(after).parts());
            assertThat(difference.changes()).isLessThanOrEqualTo(Comparison.MARKS);
        } catch (Steps.Spent tooManyMarks) {
            assertThat(Difference.between(before, after, SPOKEN).changes()).isEqualTo(2);
        }
        assertThat(comparison.steps()).isLessThanOrEqualTo(Steps.MAX);
    }

    private static Stream<String> sanitized(String html) {
        try {
            return Stream.of(BodySanitizer.sanitize(html));
        } catch (InvalidInputException beyondLimits) {
            return Stream.of();
        }
    }

    private static String shuffled(long seed, int words) {
        return new Random(seed)
                .ints(40_000, 0, words)
                .mapToObj(word -> "a" + word)
                .collect(Collectors.joining(" "));
    }

    private static String text(String html, String dropped) {
        var document = Jsoup.parseBodyFragment(html);
        for (var selector : List.of(dropped, ".visually-hidden")) {
            document.select(selector).remove();
        }
        return document.text();
    }
}
