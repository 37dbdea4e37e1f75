package it.rer.portico.content.page;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.text.HostileTexts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodySanitizerTest {

    /** What may be left, written down once more on purpose: the test must not believe the list that it tests. */
    private static final Set<String> ELEMENTS = Set.of(
            ("h2 h3 h4 h5 h6 p br hr div span section ul ol li dl dt dd blockquote cite q pre code strong b em i abbr sub sup small s del"
                            + " mark time a table caption thead tbody tfoot tr th td figure figcaption img details summary")
                    .split(" ", -1));

    private static final Set<String> ATTRIBUTES_OF_ALL = Set.of("lang", "dir", "title");
    private static final Set<String> HEADING_ATTRIBUTES = Set.of("id");
    private static final Map<String, Set<String>> ATTRIBUTES = Map.ofEntries(
            Map.entry("a", Set.of("href", "hreflang", "id")),
            Map.entry("img", Set.of("src", "alt", "role", "width", "height", "loading")),
            Map.entry("ol", Set.of("type", "start", "reversed", "class")),
            Map.entry("li", Set.of("value", "id")),
            Map.entry("th", Set.of("scope", "colspan", "rowspan")),
            Map.entry("td", Set.of("colspan", "rowspan")),
            Map.entry("time", Set.of("datetime")),
            Map.entry("blockquote", Set.of("cite")),
            Map.entry("p", Set.of("class")),
            Map.entry("div", Set.of("class", "role", "tabindex", "aria-label")),
            Map.entry("h2", HEADING_ATTRIBUTES),
            Map.entry("h3", HEADING_ATTRIBUTES),
            Map.entry("h4", HEADING_ATTRIBUTES),
            Map.entry("h5", HEADING_ATTRIBUTES),
            Map.entry("h6", HEADING_ATTRIBUTES));
    private static final Map<String, String> ADDRESSES = Map.of(
            "href", "(https?://\\S|mailto:\\S|tel:\\S|page:\\S|media:[1-9]\\d{0,17}$|#).*",
            "src", "asset:\\S+|media:[1-9]\\d{0,17}",
            "cite", "https?://\\S+");
    private static final Set<String> CLASSES = Set.of("callout", "callout-title", "table-box", "notes");

    static Stream<String> payloads() throws IOException {
        try (var in = BodySanitizerTest.class.getResourceAsStream("/xss-payloads.txt")) {
            var file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return file.lines().filter(line -> !line.isBlank() && !line.startsWith("# "));
        }
    }

    /** Those that a line of a file cannot hold. */
    static Stream<String> payloadsWithControlCharacters() {
        return Stream.of(
                "<scr\u0000ipt>alert(1)</scr\u0000ipt>",
                "<img src=x onerr\u0000or=alert(1)>",
                "<a href=\"java\u0000script:alert(1)\">x</a>",
                "<a href=\"\u0001javascript:alert(1)\">x</a>",
                "<a href=\"java\nscript:alert(1)\">x</a>",
                "<a href=\"java\r\nscript:alert(1)\">x</a>",
                "<a href=\"java\u00adscript:alert(1)\">x</a>",
                "<a href=\"\u00a0javascript:alert(1)\">x</a>",
                "<a href=\"\u3000javascript:alert(1)\">x</a>",
                "<a\u000chref=\"javascript:alert(1)\">x</a>",
                "<img\u000bsrc=x\u000bonerror=alert(1)>",
                "<img src=x\u2028onerror=alert(1)>",
                "\ufeff<script>alert(1)</script>",
                "<\u0338script>alert(1)</script>",
                "\uff1cscript\uff1ealert(1)\uff1c/script\uff1e",
                "<p>\u202egpj.exe</p>",
                "<p title=\"\ud800\">\udfff</p>");
    }

    @ParameterizedTest
    @MethodSource({"payloads", "payloadsWithControlCharacters"})
    void whateverComesInNothingThatRunsComesOut(String payload) {
        assertHarmless(BodySanitizer.sanitize(payload));
    }

    @ParameterizedTest
    @MethodSource({"payloads", "payloadsWithControlCharacters"})
    void norDoesItInsideAnotherElement(String payload) {
        for (var around : List.of(
                "<p>%s</p>", "<table><tr><td>%s</table>", "<ul><li>%s", "<a href=\"page:1\">%s</a>", "<pre>%s")) {
            assertHarmless(BodySanitizer.sanitize(around.replace("%s", payload)));
        }
    }

    @ParameterizedTest
    @MethodSource({"payloads", "payloadsWithControlCharacters"})
    void norInAnAttribute(String payload) {
        var quoted = payload.replace("&", "&amp;").replace("\"", "&quot;");
        for (var around : List.of(
                "<p title=\"%s\">x</p>", "<img alt=\"%s\" src=\"asset:x.png\">", "<a href=\"https://%s\">x</a>")) {
            assertHarmless(BodySanitizer.sanitize(around.replace("%s", quoted)));
        }
    }

    @Test
    void filesOfTheLibraryAreNamedByTheirIdentity() {
        var body = "<p><img src=\"media:12\" alt=\"\"> <a href=\"media:123\">Bando</a></p>";

        assertThat(BodySanitizer.sanitize(body)).isEqualTo(body);
        assertThat(MediaReferences.in(body)).containsExactlyInAnyOrder(12L, 123L);
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
    void whatOnlyBeginsLikeSuchANameIsTakenOut(String address) {
        var body =
                BodySanitizer.sanitize("<img src=\"" + address + "\" alt=\"x\"><a href=\"" + address + "\">Bando</a>");

        assertThat(body).isEqualTo("<p><img alt=\"x\">Bando</p>");
        assertThat(MediaReferences.in(body)).isEmpty();
    }

    @Test
    void aTextThatSpeaksOfAFileDoesNotNameIt() {
        var body = BodySanitizer.sanitize("<p title='src=\"media:12\"'>&lt;img src=\"media:12\"&gt; media:12</p>");

        assertThat(body).contains("media:12");
        assertThat(MediaReferences.in(body)).isEmpty();
    }

    @Test
    void theListOfPayloadsIsThere() throws IOException {
        assertThat(payloads()).hasSizeGreaterThan(150).doesNotHaveDuplicates();
    }

    @Test
    void elementsInAnyDisorderComeOutHarmlessAndStayAsTheyAre() {
        var parts =
                ("<h1>,<h2>,<p>,<div class=table-box>,<span>,<ul>,<li>,<dl>,<dt>,<blockquote>,<pre>,<b>,<i>,<a href=page:1>,<a>,"
                                + "<table>,<caption>,<tr>,<td>,<th>,<details>,<summary>,<button>,<svg>,<math>,<style>,<template>,<form>,<select>,"
                                + "<option>,<textarea>,<noscript>,<title>,<nobr>,<center>,<object>,<col>,<body>,<frameset>,<xmp>,</p>,</a>,</b>,"
                                + "</table>,</td>,</h2>,</svg>,</style>,</select>,</pre>,</div>,x,\n,\n\n,&lt;b&gt;,&#1;,\u0000,<!-- c -->,]]>")
                        .split(",", -1);
        var random = new Random(20260322);
        for (int i = 0; i < 3_000; i++) {
            var html = new StringBuilder();
            random.ints(3 + random.nextInt(15), 0, parts.length).forEach(part -> html.append(parts[part]));
            assertHarmless(BodySanitizer.sanitize(html.toString()));
        }
    }

    @Test
    void nestingThatNoParserWouldMakeComesToAnEnd() {
        for (var unit : List.of("<table><a>", "<button><p>", "<h2><table>", "<b><p>", "<table><tr><td>")) {
            assertHarmless(BodySanitizer.sanitize(unit.repeat(15)));
        }
    }

    private static void assertHarmless(String html) {
        for (var document : List.of(Jsoup.parseBodyFragment(html), Jsoup.parse("<!doctype html><body><div>" + html))) {
            document.body().traverse((node, depth) -> {
                assertThat(node).describedAs(html).isNotInstanceOfAny(DataNode.class, Comment.class);
                if (node instanceof Element element && depth > 0) {
                    assertKnown(element, html);
                }
            });
        }
        assertThat(BodySanitizer.sanitize(html)).isEqualTo(html);
    }

    private static void assertKnown(Element element, String html) {
        assertThat(ELEMENTS).describedAs(html).contains(element.tagName());
        for (Attribute attribute : element.attributes()) {
            var name = attribute.getKey();
            if (!ATTRIBUTES_OF_ALL.contains(name)) {
                assertThat(ATTRIBUTES.getOrDefault(element.tagName(), Set.of()))
                        .describedAs(html)
                        .contains(name);
            }
            if (ADDRESSES.containsKey(name)) {
                assertThat(attribute.getValue()).describedAs(html).matches("(?s)" + ADDRESSES.get(name));
            }
        }
        assertThat(CLASSES).describedAs(html).containsAll(element.classNames());
        if (element.nameIs("img")) {
            assertThat(!element.hasAttr("role")
                            || (element.attr("role").equals("presentation")
                                    && element.hasAttr("alt")
                                    && element.attr("alt").isEmpty()))
                    .describedAs(html)
                    .isTrue();
        } else if (element.hasAttr("tabindex") || element.hasAttr("role") || element.hasAttr("aria-label")) {
            assertThat(element.hasClass("table-box")).describedAs(html).isTrue();
        }
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
    void whatAnEditorMeansIsKeptAsItIs(String html) {
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
    void theRestGoesAndItsTextStays(String html, String expected) {
        assertThat(BodySanitizer.sanitize(html)).isEqualTo(expected);
    }

    @Test
    void scriptsAndStylesGoWithTheirText() {
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
    void aTableIsPutIntoABoxThatTheKeyboardReachesAndItsCaptionNames() {
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
    void aTableWithoutACaptionIsBoxedAndNoRegionBecauseItHasNoName() {
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
    void lettersAreComposedWhereverTheyStand() {
        assertThat(BodySanitizer.sanitize("<p title=\"e\u0300\">e&#768; e\u0300</p>"))
                .isEqualTo("<p title=\"è\">è è</p>");
    }

    @Test
    void hostileBodiesComeOutCleanOrAreRefused() {
        HostileTexts.of(8_000).forEach(html -> {
            try {
                var clean = BodySanitizer.sanitize(html);
                assertThat(BodySanitizer.sanitize(clean)).isEqualTo(clean);
            } catch (InvalidInputException beyondBounds) {
                assertThat(beyondBounds.key()).isIn("text.elements", "text.depth", "text.nesting");
            }
        });
    }

    /** As they are taken out or wrapped together, the last ones find their place like the first. */
    @Test
    void manyElementsAreTakenOutOrWrappedInTheirOrder() {
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
