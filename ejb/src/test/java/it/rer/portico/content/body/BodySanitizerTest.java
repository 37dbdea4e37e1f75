package it.rer.portico.content.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodySanitizerTest {

    @Test
    void referencesToFilesStay() {
        var body = "<p><img src=\"media:12\" alt=\"\"> <a href=\"media:123\">Bando</a></p>";

        assertThat(BodySanitizer.sanitize(body)).isEqualTo(body);
        assertThat(References.in(body).files()).containsExactlyInAnyOrder(12L, 123L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "media:",
                "media:0",
                "media:012",
                "media:12x",
                "media:12#page=2",
                "media:-1",
                "media:1234567890123456789",
                "MEDIA:12",
                " media:12",
                "media: 12",
                "media:12/../13",
                "media://12"
            })
    void malformedReferencesToFilesAreRemoved(String address) {
        var body =
                BodySanitizer.sanitize("<img src=\"" + address + "\" alt=\"x\"><a href=\"" + address + "\">Bando</a>");

        assertThat(body).isEqualTo("<p><img alt=\"x\">Bando</p>");
        assertThat(References.in(body).files()).isEmpty();
    }

    @Test
    void textThatLooksLikeAReferenceIsNone() {
        var body = BodySanitizer.sanitize("<p title='src=\"media:12\"'>&lt;img src=\"media:12\"&gt; media:12</p>");

        assertThat(body).contains("media:12");
        assertThat(References.in(body).files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Testo <strong>forte</strong>, <em>enfasi</em>, <b>b</b>, <i>i</i>, H<sub>2</sub>O, m<sup>2</sup>.</p>",
                "<ul><li>uno</li><li>due<ol start=\"3\" reversed><li>tre</li></ol></li></ul>",
                "<dl><dt>Indirizzo</dt><dd>Viale Aldo Moro 52</dd></dl>",
                "<blockquote cite=\"https://a.example/x\"><p>Parole</p></blockquote>",
                "<p><q>breve</q> <cite>opera</cite> <code>x</code> <mark>qui</mark> <small>nota</small></p>",
                "<p><abbr title=\"Ufficio relazioni con il pubblico\">URP</abbr> <time datetime=\"2026-03-22\">22 marzo</time></p>",
                "<p lang=\"en\" dir=\"ltr\">English</p><p>a<br>b</p><hr><section><div><span>x</span></div></section>",
                "<figure><img src=\"asset:demo/a.svg\" alt=\"A\" width=\"10\" height=\"20\" loading=\"lazy\"><figcaption>A</figcaption></figure>",
                "<p><img src=\"asset:demo/a.svg\" alt=\"\" role=\"presentation\"></p>",
                "<details><summary>Di più</summary><p>Testo</p></details>",
                "<pre>a\n  b</pre>",
                "<p><a href=\"page:12\">pagina</a> <a href=\"https://a.example/x?y=1&amp;z=2#w\" hreflang=\"en\">sito</a></p>",
                "<p><a href=\"mailto:urp@a.example\">scrivi</a> <a href=\"tel:+390515271\">chiama</a> <a href=\"#content-x\">giù</a></p>",
                "<div class=\"callout\"><p class=\"callout-title\">Nota</p><p>Testo</p></div>",
                "<p>Perché? «Sì» – 50 % &amp; più &lt;b&gt; €&nbsp;5</p>"
            })
    void allowedMarkupStaysAsItIs(String html) {
        assertThat(BodySanitizer.sanitize(html)).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>a<font color=red>b</font>c</p> | <p>abc</p>",
                "<center><p>a</p></center> | <p>a</p>",
                "<p class=\"callout x\">a</p> | <p class=\"callout\">a</p>",
                "<p class=\"x\">a</p> | <p>a</p>",
                "<ul class=\"callout\"><li>a</li></ul> | <ul><li>a</li></ul>",
                "<p id=x style=\"color:red\">a</p> | <p>a</p>",
                "<a href=\"javascript:x\">a</a> | <p>a</p>",
                "<a href=\"https:x\">a</a> | <p>a</p>",
                "<p><a name=\"_Hlk1\"></a>b</p> | <p>b</p>",
                "<a name=\"x\" lang=\"en\">c</a> | <p><span lang=\"en\">c</span></p>",
                "<p></p><p> <br></p><p>&nbsp;</p><p><strong> </strong></p><p>d</p> | <p>d</p>",
                "<p><img src=\"media:1\" alt=\"\"></p> | <p><img src=\"media:1\" alt=\"\"></p>",
                "<img src=\"https://a.example/x.png\" alt=\"a\"> | <p><img alt=\"a\"></p>",
                "<img src=\"asset:a.svg\" alt=\"A\" role=\"presentation\"> | <p><img src=\"asset:a.svg\" alt=\"A\"></p>",
                "<img src=\"asset:a.svg\" role=\"presentation\"> | <p><img src=\"asset:a.svg\"></p>",
                "<img src=\"asset:a.svg\" alt=\"\" role=\"button\"> | <p><img src=\"asset:a.svg\" alt=\"\"></p>",
                "<p role=\"presentation\">a</p> | <p>a</p>",
                "<button>a</button> | <p>a</p>",
                "<div class=\"table-box\">a</div> | <p>a</p>",
                "<p>a | <p>a</p>",
                "a<p>b</p>c <em>d</em><hr> | <p>a</p><p>b</p><p>c <em>d</em></p><hr>"
            })
    void otherMarkupIsRemovedAndItsTextStays(String html, String expected) {
        assertThat(BodySanitizer.sanitize(html)).isEqualTo(expected);
    }

    @Test
    void scriptsAndStylesAreRemovedWithTheirText() {
        assertThat(BodySanitizer.sanitize("a<script>b</script><style>c</style>d"))
                .isEqualTo("<p>ad</p>");
    }

    @Test
    void anEmptyBodyStaysEmpty() {
        assertThat(BodySanitizer.sanitize("")).isEmpty();
        assertThat(BodySanitizer.sanitize(" \n ")).isEmpty();
    }

    @Test
    void headingsBeginAtTheSecondLevelBecauseTheTitleIsTheFirst() {
        assertThat(BodySanitizer.sanitize("<h1>A</h1><h2>B</h2><h6>C</h6>"))
                .isEqualTo("<h2 id=\"content-a\">A</h2><h2 id=\"content-b\">B</h2><h6 id=\"content-c\">C</h6>");
    }

    @Test
    void everyHeadingHasAnIdOfItsOwn() {
        var headings = Jsoup.parseBodyFragment(
                        BodySanitizer.sanitize("<h2>Perché sì</h2><h2>Perché sì</h2><h3>Perché sì 2</h3>"
                                + "<h2>☕</h2><h2></h2><h2>Section</h2><h2 id=x>Perché <em>sì</em></h2>"))
                .select("h2, h3");

        assertThat(headings.eachAttr("id"))
                .containsExactly(
                        "content-perche-si",
                        "content-perche-si-2",
                        "content-perche-si-2-2",
                        "content-section",
                        "content-section-2",
                        "content-section-3",
                        "content-perche-si-3");
    }

    @Test
    void aTableIsPutIntoAFocusableBoxThatItsCaptionNames() {
        var html = "<table><caption>Partner <b>\"2026\"</b></caption><thead><tr><th scope=\"col\">A</th></tr></thead>"
                + "<tbody><tr><td colspan=\"2\">b</td></tr></tbody></table>";

        var box = Jsoup.parseBodyFragment(BodySanitizer.sanitize(html)).selectFirst("div");

        assertThat(box.className()).isEqualTo("table-box");
        assertThat(box.attr("role")).isEqualTo("region");
        assertThat(box.attr("tabindex")).isEqualTo("0");
        assertThat(box.attr("aria-label")).isEqualTo("Partner \"2026\"");
        assertThat(box.html()).isEqualToIgnoringWhitespace(html);
    }

    @Test
    void theBoxOfATableWithoutACaptionIsNoRegion() {
        for (var html : List.of("<table><tr><td>a</table>", "<table><caption> </caption><tr><td>a</table>")) {
            var box = Jsoup.parseBodyFragment(BodySanitizer.sanitize(html)).selectFirst("div.table-box");

            assertThat(box.attr("tabindex")).isEqualTo("0");
            assertThat(box.hasAttr("role")).isFalse();
            assertThat(box.hasAttr("aria-label")).isFalse();
        }
    }

    @Test
    void aBoxIsNotPutIntoABox() {
        var once = BodySanitizer.sanitize("<table><caption>A</caption><tr><td>a</table>");

        assertThat(Jsoup.parseBodyFragment(BodySanitizer.sanitize(once)).select("div.table-box"))
                .hasSize(1);
    }

    @Test
    void aTableInATableHasABoxOfItsOwn() {
        var html = BodySanitizer.sanitize("<table><tr><td><table><caption>B</caption><tr><td>b</table></table>");

        assertThat(Jsoup.parseBodyFragment(html).select("div.table-box")).hasSize(2);
        assertThat(Jsoup.parseBodyFragment(html).select("td > div.table-box").attr("aria-label"))
                .isEqualTo("B");
    }

    @Test
    void lettersAreComposedInTextAndAttributes() {
        assertThat(BodySanitizer.sanitize("<p title=\"e\u0300\">e&#768; e\u0300</p>"))
                .isEqualTo("<p title=\"è\">è è</p>");
    }

    /** Elements that are removed or wrapped together stay in their order. */
    @Test
    void manyElementsAreRemovedOrWrappedInTheirOrder() {
        assertThat(BodySanitizer.sanitize("<p></p><p>a</p>".repeat(9_000))).isEqualTo("<p>a</p>".repeat(9_000));
        assertThat(BodySanitizer.sanitize("<p>a" + "<br>".repeat(40_000) + "</p>"))
                .isEqualTo("<p>a</p>");
        assertThat(BodySanitizer.sanitize("<p>a" + "<b><br></b>".repeat(9_000) + "</p>"))
                .isEqualTo("<p>a</p>");
        assertThat(BodySanitizer.sanitize("<p>a<br> <br> <br> <br> <br> <br> <br> <br> <br> <br> </p>"))
                .isEqualTo("<p>a</p>");
        assertThat(BodySanitizer.sanitize("<p>" + "<a>x</a> <a>y</a> ".repeat(5_000) + "</p>"))
                .isEqualTo("<p>" + "x y ".repeat(5_000).strip() + "</p>");
        var tables = BodySanitizer.sanitize(
                "<table><tr><td><table><tr><td>x</td></tr></table></td></tr></table>y".repeat(800));
        assertThat(Jsoup.parse(tables).select("div.table-box > table")).hasSize(1_600);
        assertThat(Jsoup.parse(tables).text()).isEqualTo("x y ".repeat(800).strip());
    }
}
