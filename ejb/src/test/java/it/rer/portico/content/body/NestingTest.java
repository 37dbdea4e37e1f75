package it.rer.portico.content.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.platform.error.InvalidInputException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NestingTest {

    private static final String LINE = "a abbr b br cite code del em i img mark q s small span strong sub sup time";
    private static final Set<String> IN_LINE = Set.of(LINE.split(" ", -1));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // lists
                "<ul><li>a</li><ul><li>b</li></ul></ul> | <ul><li>a<ul><li>b</li></ul></li></ul>",
                "<ol><li>a</li><ol><li>b</li></ol><li>c</li></ol> | <ol><li>a<ol><li>b</li></ol></li><li>c</li></ol>",
                "<ul><ul><li>b</li></ul><li>c</li></ul> | <ul><li><ul><li>b</li></ul></li><li>c</li></ul>",
                "<ul><li>a</li><ul><li>b</li></ul><ol><li>c</li></ol></ul> | <ul><li>a<ul><li>b</li></ul><ol><li>c</li></ol></li></ul>",
                "<li>a</li><li>b</li><p>c</p> | <ul><li>a</li><li>b</li></ul><p>c</p>",
                "<ul><li>a</li><p>b</p><li>c</li></ul> | <ul><li>a<p>b</p></li><li>c</li></ul>",
                "<ul>a<li>b</li></ul> | <ul><li>a</li><li>b</li></ul>",
                "<ul><li>a</li>b <i>c</i><li>d</li></ul> | <ul><li>a<p>b <i>c</i></p></li><li>d</li></ul>",
                "<ul><li>a</li><br>&nbsp;<li>b</li></ul> | <ul><li>a</li><li>b</li></ul>",
                "<ul><div><li>a</li></div><b><li>b</li></b></ul> | <ul><li>a</li><li><b>b</b></li></ul>",
                "<ul></ul><ol> </ol><dl></dl><p>a</p> | <p>a</p>",
                // terms
                "<dt>a</dt><dd>b</dd> | <dl><dt>a</dt><dd>b</dd></dl>",
                "<dl><div><dt>a</dt><dd>b</dd></div></dl> | <dl><dt>a</dt><dd>b</dd></dl>",
                "<dl><dd>a</dd></dl> | <p>a</p>",
                "<dl><dd>z</dd><dt>a</dt><dd>b</dd><dt>c</dt></dl> | <p>z</p><dl><dt>a</dt><dd>b</dd></dl><p>c</p>",
                "<dl><dt><h3>a</h3></dt><dd>b</dd></dl> | <dl><dt><p>a</p></dt><dd>b</dd></dl>",
                // blocks among words
                "<span><p>a</p></span> | <p><span>a</span></p>",
                "<b><p>a</p>b<ul><li>c</li></ul></b> | <p><b>a</b></p><p><b>b</b></p><ul><li><b>c</b></li></ul>",
                "<a href=\"page:1\"><h3>a</h3><p>b</p></a> | <h3 id=\"content-a\"><a href=\"page:1\">a</a></h3><p><a href=\"page:1\">b</a></p>",
                "<del><p>a</p></del> | <p><del>a</del></p>",
                "<h2><p>a</p><p>b</p></h2> | <h2 id=\"content-a-b\">a b</h2>",
                "<h2>a<ul><li>b</li></ul></h2> | <h2 id=\"content-a\">a</h2><ul><li>b</li></ul>",
                "<h2><div>a</div></h2> | <h2 id=\"content-a\">a</h2>",
                "<pre><p>a</p><p>b</p></pre> | <pre>a&#10;b</pre>",
                "<details><summary><p>a</p><ul><li>b</li></ul>c</summary><p>d</p></details> "
                        + "| <details><summary>a c</summary><ul><li>b</li></ul><p>d</p></details>",
                "<details><summary><h3>a</h3></summary>b</details> | <details><summary>a</summary>b</details>",
                "<details><p>b</p><summary>a</summary></details> | <details><summary>a</summary><p>b</p></details>",
                "<details><summary>a</summary><summary>b</summary></details> | <details><summary>a</summary><p>b</p></details>",
                "<details><p>a</p></details> | <div><p>a</p></div>",
                "<summary>a</summary> | <p>a</p>",
                "<figcaption>a</figcaption> | <p>a</p>",
                // links
                "<a href=\"page:1\">a<b><table><tr><td><a href=\"page:2\">b</a></td></tr></table></b>c</a> "
                        + "| <p><a href=\"page:1\">a</a></p><div class=\"table-box\" tabindex=\"0\"><table><tbody><tr><td><b><a href=\"page:2\">b</a></b>"
                        + "</td></tr></tbody></table></div><p><a href=\"page:1\">c</a></p>",
                // tables and figures
                "<table><tr><td>a</td></tr><caption>b</caption></table> | <div class=\"table-box\" role=\"region\" tabindex=\"0\" "
                        + "aria-label=\"b\"><table><caption>b</caption><tbody><tr><td>a</td></tr></tbody></table></div>",
                "<table><tfoot><tr><td>c</td></tr></tfoot><tr><td>b</td></tr><thead><tr><td>a</td></tr></thead></table> "
                        + "| <div class=\"table-box\" tabindex=\"0\"><table><thead><tr><td>a</td></tr></thead><tbody><tr><td>b</td></tr></tbody>"
                        + "<tfoot><tr><td>c</td></tr></tfoot></table></div>",
                "<table><caption>a</caption></table> | <p>a</p>",
                "<table><tr><th><h3>a</h3></th></tr></table> | <div class=\"table-box\" tabindex=\"0\"><table><tbody><tr><th><p>a</p></th></tr></tbody></table></div>",
                "<figure>a<figcaption>b</figcaption>c</figure> | <figure>a c<figcaption>b</figcaption></figure>",
            })
    void wrongNestingIsCorrected(String html, String expected) {
        assertThat(BodySanitizer.sanitize(html)).isEqualTo(expected.replace("&#10;", "\n"));
    }

    @Test
    void correctNestingStaysAsItIs() {
        GeneratedBodies.orderly(2_000).forEach(html -> {
            var clean = BodySanitizer.sanitize(html);
            var was = Jsoup.parseBodyFragment(html).body();
            var is = Jsoup.parseBodyFragment(clean).body();
            assertThat(is.text()).isEqualTo(was.text());
            is.select("div.table-box:has(> table)[tabindex]").unwrap();
            was.select("div.table-box").unwrap();
            assertThat(is.select("*:not(div)").eachAttr("class"))
                    .isEqualTo(was.select("*:not(div)").eachAttr("class"));
            assertThat(names(is)).describedAs(html).isEqualTo(names(was));
            assertThat(BodySanitizer.sanitize(clean)).isEqualTo(clean);
        });
    }

    private static List<String> names(Element body) {
        return body.getAllElements().stream().map(Element::normalName).toList();
    }

    @Test
    void randomNestingBecomesValidWithoutLossOfText() {
        GeneratedBodies.disorderly(4_000).forEach(html -> {
            var clean = BodySanitizer.sanitize(html);
            var body = Jsoup.parseBodyFragment(clean).body();
            body.getAllElements().forEach(element -> assertThat(mistake(element))
                    .describedAs(html + "\n" + clean)
                    .isEmpty());
            assertThat(words(body))
                    .describedAs(html + "\n" + clean)
                    .isEqualTo(words(Jsoup.parseBodyFragment(html).body()));
            assertThat(BodySanitizer.sanitize(clean)).isEqualTo(clean);
        });
    }

    /** Sorted, since captions move. */
    private static List<String> words(Element body) {
        return Arrays.stream(body.text().replace('\u00a0', ' ').split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .sorted()
                .toList();
    }

    /** What is wrong by the HTML standard; the rules are repeated here on purpose. */
    private static String mistake(Element element) {
        var name = element.normalName();
        var parent = element.parent() == null ? "" : element.parent().normalName();
        boolean known =
                switch (name) {
                    case "li" -> parent.matches("ul|ol");
                    case "dt", "dd" -> parent.equals("dl");
                    case "tr" -> parent.matches("thead|tbody|tfoot");
                    case "td", "th" -> parent.equals("tr");
                    case "caption" -> parent.equals("table") && element.elementSiblingIndex() == 0;
                    case "thead", "tbody", "tfoot" -> parent.equals("table");
                    case "summary" -> parent.equals("details") && element.elementSiblingIndex() == 0;
                    case "figcaption" ->
                        parent.equals("figure")
                                && (element.elementSiblingIndex() == 0 || element.nextElementSibling() == null);
                    case "a" -> !element.parents().is("a");
                    case "h2", "h3", "h4", "h5", "h6" -> !element.parents().is("dt, th");
                    default -> true;
                };
        boolean structure = parent.matches("ul|ol|dl|table|thead|tbody|tfoot|tr");
        boolean partOfIt = name.matches("li|dt|dd|caption|thead|tbody|tfoot|tr|td|th");
        if (!known || structure != partOfIt) {
            return name + " in " + parent;
        }
        boolean words = structureOf(name)
                && element.childNodes().stream().anyMatch(node -> node instanceof TextNode text && !text.isBlank());
        boolean block = !IN_LINE.contains(name);
        boolean line = IN_LINE.contains(parent) || parent.matches("p|h[2-6]|pre|summary");
        boolean headingInSummary = parent.equals("summary") && name.matches("h[2-6]");
        return words || (block && line && !headingInSummary) ? name + " with words or in " + parent : "";
    }

    private static boolean structureOf(String name) {
        return name.matches("ul|ol|dl|table|thead|tbody|tfoot|tr");
    }

    @Test
    void repeatingAnElementForEachBlockIsLimited() {
        var title = "x".repeat(200_000);
        Stream.of(
                        "<b>".repeat(10) + "<div>a</div>".repeat(20_000),
                        "<b title=\"" + title + "\">" + "<div>a</div>".repeat(1_000),
                        "<p title=\"" + title + "\"><button>" + "a<hr>".repeat(1_000))
                .forEach(html -> assertThatThrownBy(() -> BodySanitizer.sanitize(html))
                        .isInstanceOf(InvalidInputException.class));
    }

    @Test
    void manyPartsAreMovedInBoundedTime() {
        assertThat(BodySanitizer.sanitize("<dl>" + "<dd>a</dd>".repeat(9_000) + "</dl>"))
                .isEqualTo("<p>a</p>".repeat(9_000));
        assertThat(BodySanitizer.sanitize("<table>" + "<caption>a</caption>".repeat(9_000) + "</table>"))
                .isEqualTo("<p>a</p>".repeat(9_000));
    }
}
