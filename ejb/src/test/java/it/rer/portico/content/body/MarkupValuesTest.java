package it.rer.portico.content.body;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.PageText;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupValuesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ol type=\"a\" start=\"3\"><li>x</li></ol>",
                "<ol type=\"I\" reversed><li value=\"-4\">x</li></ol>",
                "<p><s>comma abrogato</s> <del>30 giugno</del> m<sup>2</sup></p>",
                "<p>Testo<sup><a id=\"content-noteref-1\" href=\"#content-note-1\">1</a></sup></p><ol class=\"notes\">"
                        + "<li id=\"content-note-1\">Nota. <a href=\"#content-noteref-1\">Torna al richiamo 1</a></li></ol>"
            })
    void numberingDeletionsAndNotesStay(String html) {
        assertThat(BodySanitizer.sanitize(html)).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<ol type=\"disc\" start=\"x\"><li>x</li></ol> | <ol><li>x</li></ol>",
                "<ol type=\" a \" start=\" 3 \"><li value=\"1.5\">x</li></ol> | <ol type=\"a\" start=\"3\"><li>x</li></ol>",
                "<ol start=\"99999999999\" reversed=\"false\"><li value=\"99999999999\">x</li></ol> | <ol reversed><li>x</li></ol>",
                "<ul type=\"a\" start=\"3\" class=\"notes\"><li value=\"2\">x</li></ul> | <ul><li>x</li></ul>",
                "<p><strike>x</strike></p> | <p><s>x</s></p>",
                "<p><ins>a</ins> <u>b</u></p> | <p>a b</p>",
                "<p dir=\"RTL\">a</p><p dir=\"x\">b</p> | <p dir=\"rtl\">a</p><p>b</p>",
                "<p><img src=\"media:1\" alt=\"\" width=\"50%\" height=\"10px\" loading=\"auto\"></p> | <p><img src=\"media:1\" alt=\"\"></p>",
                "<ul><li id=\"content-note-0\">a</li><li id=\"content-note-12345\">b</li><li id=\"x\">c</li></ul> "
                        + "| <ul><li>a</li><li>b</li><li>c</li></ul>",
                "<ol><li id=\"content-note-1\">a</li><li id=\"content-note-1\">b</li></ol> "
                        + "| <ol><li id=\"content-note-1\">a</li><li>b</li></ol>",
                "<p id=\"content-note-1\"><a id=\"content-note-2\" href=\"page:1\">a</a><a id=\"content-noteref-3\">b</a></p> "
                        + "| <p><a href=\"page:1\">a</a>b</p>"
            })
    void invalidValuesAreRemoved(String html, String expected) {
        assertThat(BodySanitizer.sanitize(html)).isEqualTo(expected);
    }

    @Test
    void scopesAndSpansOfTableCellsAreValidated() {
        var cells = Jsoup.parseBodyFragment(
                BodySanitizer.sanitize(
                        "<table><tr><th scope=COL colspan=0>a<th scope=x rowspan=2>b<td scope=row colspan=1001 headers=z>c</table>"));

        assertThat(cells.select("th, td").outerHtml())
                .isEqualTo("<th scope=\"col\">a</th>\n<th rowspan=\"2\">b</th>\n<td>c</td>");
    }

    @Test
    void aHeadingNeverGetsTheIdOfANote() {
        assertThat(BodySanitizer.sanitize("<h2>Note 1</h2><ol><li id=\"content-note-1\">a</li></ol>"))
                .isEqualTo("<h2 id=\"content-note-1-2\">Note 1</h2><ol><li id=\"content-note-1\">a</li></ol>");
    }

    @Test
    void invisibleCharactersAreRemovedFromTextAndAttributes() {
        assertThat(BodySanitizer.sanitize("<p title=\"a\u00adb\">coope&shy;razione e&shy;&#768;</p>"))
                .isEqualTo("<p title=\"ab\">cooperazione è</p>");
        assertThat(new PageText(new PageContent("Coope\u00adrazione", "\ufeffDi\u200bsegno", ""))
                        .content()
                        .title())
                .isEqualTo("Cooperazione");
    }
}
