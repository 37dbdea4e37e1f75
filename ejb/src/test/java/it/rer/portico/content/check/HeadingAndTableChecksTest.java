package it.rer.portico.content.check;

import static it.rer.portico.content.check.CheckedBody.findings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks of headings and tables: their levels, headers and captions. */
class HeadingAndTableChecksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<h2>A</h2><h4>B</h4> | h4 | 4 | 3",
                "<p>a</p><h3>B</h3> | h3 | 3 | 2",
                "<h1>A</h1><h4>B</h4> | h4 | 4 | 3",
                "<h2>A</h2><h3>B</h3><h2>C</h2><h6>D</h6> | h6 | 6 | 3"
            })
    void aHeadingThatSkipsALevelIsReported(String body, String selector, int level, int lowest) {
        var found = findings(Rule.HEADING_LEVEL, body);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).arguments()).containsExactly(level, lowest);
        assertThat(found.get(0).location().selector()).isEqualTo(selector);
    }

    @Test
    void headingsInOrderAreNotReported() {
        assertThat(findings(Rule.HEADING_LEVEL, "<h1>A</h1><h2>B</h2><h3>C</h3><h4>D</h4><h2>E</h2><h3>F</h3>"))
                .isEmpty();
    }

    @Test
    void anEmptyHeadingIsReported() {
        var found = findings(
                Rule.EMPTY_HEADING,
                "<h2>A</h2><h3> &nbsp;<br></h3><h3><img src=\"asset:a.svg\" alt=\"B\"></h3><h3><img src=\"asset:a.svg\" alt=\"\"></h3>");

        assertThat(found)
                .extracting(Finding::location)
                .containsExactly(new Location(Part.BODY, "h3", 0, ""), new Location(Part.BODY, "h3", 2, ""));
    }

    @Test
    void aTableWithoutHeadersIsReported() {
        var found = findings(
                Rule.TABLE_HEADERS,
                "<table><tr><th>A<tr><td>b</table><table><tr><td>a</table><table><tr><th> <tr><td>b</table>"
                        + "<table><tr><td>c<table><tr><th>D<tr><td>e</table></table>");

        assertThat(found).extracting(finding -> finding.location().index()).containsExactly(1, 2, 3);
    }

    @Test
    void aTableWithoutACaptionIsReported() {
        var found = findings(
                Rule.TABLE_CAPTION,
                "<table><caption>A</caption><tr><th>A</table><table><tr><th>Orari</table><table><caption> </caption><tr><th>B</table>");

        assertThat(found).extracting(finding -> finding.location().index()).containsExactly(1, 2);
        assertThat(found.get(0).location().excerpt()).isEqualTo("Orari");
    }
}
