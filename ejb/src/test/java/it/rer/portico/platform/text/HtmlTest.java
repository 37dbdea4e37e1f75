package it.rer.portico.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.platform.error.InvalidInputException;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits within which a body is parsed. */
class HtmlTest {

    @Test
    void longPagesAreWithinTheLimits() {
        var section = "<h2>Attività</h2><p>" + "parole che si leggono ".repeat(60)
                + "</p><ul><li>una voce con un <a href=\"page:12\">collegamento</a></li><li>un’altra</li></ul>";
        var page = section.repeat(Html.LENGTH_MAX / section.length());

        assertThat(Html.parse(page).select("h2")).hasSize(Html.LENGTH_MAX / section.length());
    }

    @Test
    void wordProcessorTablesOfThousandsOfCellsAreWithinTheLimits() {
        var cell = "<td style='width:50pt'><p class=MsoNormal><span lang=IT>1.234<o:p></o:p></span></p></td>";
        var table = "<table>" + ("<tr>" + cell.repeat(10) + "</tr>\n").repeat(900) + "</table>";

        assertThat(Html.parse(table).select("td")).hasSize(9_000);
    }

    @Test
    void unclosedElementsAreWithinTheLimits() {
        assertThat(Html.parse("<p>uno<p>due<ul><li>a<li>b</ul>".repeat(5_000)).select("li"))
                .hasSize(10_000);
    }

    @Test
    void tooDeepNestingIsRefused() {
        assertThat(Html.parse("<div>".repeat(99) + "x").select("div")).hasSize(99);
        assertRefused("text.depth", "<div>".repeat(Html.DEPTH_MAX + 1) + "x");
        assertRefused("text.depth", "<div>".repeat(40_000));
    }

    @Test
    void aLongTextMayNotBeAsDeepAsAShortOne() {
        assertThat(Html.parse("<div>".repeat(80) + "x".repeat(1_000)).text()).hasSize(1_000);
        assertRefused("text.depth", "<div>".repeat(80) + "x".repeat(900_000));
    }

    @Test
    void tooManyElementsAreRefused() {
        assertThat(Html.parse("<br>".repeat(Html.ELEMENTS_MAX)).select("br")).hasSize(Html.ELEMENTS_MAX);
        assertRefused("text.elements", "<br>".repeat(Html.ELEMENTS_MAX + 1));
    }

    @Test
    void aLinkCountsAsSeveralElements() {
        assertThat(Html.parse("<a href=page:1>x</a>".repeat(Html.ELEMENTS_MAX / 4))
                        .select("a"))
                .hasSize(Html.ELEMENTS_MAX / 4);
        assertRefused("text.elements", "<a href=page:1>x</a>".repeat(Html.ELEMENTS_MAX / 3));
        assertRefused("text.elements", "<p a b c d e f g h i j>x".repeat(Html.ELEMENTS_MAX / 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<table>x<a>", "<table><b>x</b>", "<a><b><p>", "<b><i><p></b></i>", "</i><p></b>"})
    void someNestingErrorsAreCorrectedAndTooManyAreRefused(String unit) {
        assertThat(Html.parse(unit.repeat(20)).body().childNodes()).isNotEmpty();
        assertRefused("text.nesting", unit.repeat(12_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "&#0;", "<p =>x"})
    void characterErrorsDoNotHideNestingErrors(String mistake) {
        assertThat(Html.parse(mistake.repeat(1_000)).body()).isNotNull();
        assertRefused("text.nesting", mistake.repeat(Html.MESSAGES_MAX + 1) + "<table>x<a>".repeat(3_000));
    }

    @Test
    void anAmpersandIsNoNestingError() {
        assertThat(Html.parse("<p>Ricerca & innovazione R&D; ".repeat(5_000)).select("p"))
                .hasSize(5_000);
    }

    /** Counts the steps of a walk through the body that asks each element for all its text. */
    @Test
    void anyParsedBodyIsTraversedInBoundedTime() {
        for (int length : new int[] {8_000, 100_000}) {
            HostileTexts.of(length).forEach(text -> {
                try {
                    assertThat(walked(Html.parse(text).body())).isLessThanOrEqualTo(Html.WEIGHT_MAX);
                } catch (InvalidInputException refused) {
                    assertThat(refused.key()).isIn("text.too-long", "text.elements", "text.depth", "text.nesting");
                }
            });
        }
    }

    private static long walked(Element body) {
        var steps = new long[1];
        body.traverse((node, depth) -> {
            int length = node instanceof TextNode text ? text.getWholeText().length() : 0;
            for (var above = node.parentNode(); above != null; above = above.parentNode()) {
                steps[0] += !above.equals(body.parentNode()) && above.parentNode() != null ? 1 + length : 0;
            }
        });
        return steps[0];
    }

    private static void assertRefused(String key, String html) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Html.parse(html))
                .satisfies(e -> assertThat(e.key()).isEqualTo(key))
                .satisfies(e -> assertThat(e.field()).isEqualTo("body"));
    }
}
