package it.rer.portico.content.xliff;

import static it.rer.portico.content.xliff.XliffFiles.BODY;
import static it.rer.portico.content.xliff.XliffFiles.page;
import static it.rer.portico.content.xliff.XliffFiles.read;
import static it.rer.portico.content.xliff.XliffFiles.translated;
import static it.rer.portico.content.xliff.XliffFiles.written;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.body.BodySanitizer;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.platform.language.Language;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class XliffDocumentTest {

    static Stream<Path> demoFiles() throws IOException, URISyntaxException {
        var folder = Path.of(XliffDocument.class
                .getResource("/it/rer/portico/site/demo/content")
                .toURI());
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("demoFiles")
    void aTranslatedPageComesBackWithItsMarkup(Path file) throws IOException {
        var parts = Files.readString(file).split("\n\n", 2);
        var body = BodySanitizer.sanitize(parts[1]);

        var back = read(translated(written(page(body, null)))).get(0);

        assertThat(back.content().title()).isEqualTo("TITOLO & PIÙ");
        assertThat(back.content().description()).isEqualTo("DESCRIZIONE");
        assertThat(BodySanitizer.sanitize(back.content().body())).isEqualTo(BodySanitizer.sanitize(upperCase(body)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                BODY,
                "testo sciolto",
                "<ul><li>uno<ul><li><strong>due</strong></li></ul>tre</li></ul>",
                "<pre>a\n  b <code>c</code></pre><p>5&nbsp;€ &lt;b&gt; &amp;amp; ]]&gt;</p>",
                "<a href=\"https://a.example/\"><p>uno</p></a><details><summary>due</summary><p>tre</p></details>",
                "<p><abbr title=\"Ufficio relazioni\" lang=\"it\">URP</abbr> <img src=\"asset:a\" alt=\"\"><a></a></p><hr>",
                "<table><caption>a</caption><tr><th scope=\"col\" title=\"b\">c</th></tr><tr><td></td></tr></table>",
                "<dl><dt>a</dt><dd>b</dd></dl><blockquote cite=\"https://a.example/\">c<p>d</p></blockquote><p></p>",
                ""
            })
    void everyElementComesBack(String html) {
        var body = BodySanitizer.sanitize(html);

        var back = read(translated(written(page(body, null)))).get(0);

        assertThat(BodySanitizer.sanitize(back.content().body())).isEqualTo(BodySanitizer.sanitize(upperCase(body)));
    }

    @Test
    void invisibleTextIsNotExported() {
        var segmentation = Segmentation.of("<p>\u00a0</p><p>a</p><p>\u200b<br></p>");

        assertThat(segmentation.units()).extracting(Unit::id).containsExactly("body-1");
        assertThat(segmentation.skeleton()).startsWith("<p>&nbsp;</p>").endsWith("<br></p>");
    }

    @Test
    void idsAndLanguagesComeBack() {
        var back = read(translated(written(page(BODY, null)))).get(0);

        assertThat(back.page()).isEqualTo(12);
        assertThat(back.revision()).isEqualTo(34);
        assertThat(back.source()).isEqualTo(Language.ITALIAN);
        assertThat(back.target()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void severalPagesComeBackInTheirOrder() {
        var second = new XliffPage(
                13, 35, Language.ITALIAN, Language.ENGLISH, new PageContent("Altro", "", "<p>a</p>"), null, null);

        var back = read(translated(written(page(BODY, null), second)));

        assertThat(back).extracting(XliffTranslation::page).containsExactly(12L, 13L);
        assertThat(back.get(1).content()).isEqualTo(new PageContent("ALTRO", "", "<p>A</p>"));
    }

    @Test
    void inlineElementsAreMarkedAndAttributesAreUnits() {
        assertThat(written(page(BODY, null)))
                .contains(
                        "original=\"page:12\"", "source-language=\"it\"", "target-language=\"en\"", "datatype=\"html\"")
                .contains("<trans-unit id=\"body-1\" restype=\"x-html-img-alt\">\n<source>sei</source></trans-unit>")
                .contains("<source>Due <g id=\"1\" ctype=\"link\">tre <g id=\"2\" ctype=\"italic\">quattro</g></g>"
                        + "<x id=\"3\" ctype=\"lb\"></x>cinque</source>");
    }

    @Test
    void anExistingTranslationIsExportedForReview() {
        var english = new PageContent("Title", "", BODY.replace("Uno", "One").replace("<em>quattro</em>", "four"));

        var written = written(page(BODY, english));

        assertThat(written)
                .contains("<target state=\"needs-review-translation\">Title</target>")
                .contains("<source>Uno</source><target state=\"needs-review-translation\">One</target>")
                .contains("four cinque</note>")
                .doesNotContain("four</g>", "<target state=\"needs-review-translation\"></target>");
    }

    @Test
    void aTranslationWithAnotherStructureIsExportedAsNotes() {
        var written = written(page(BODY, new PageContent("Title", "About", "<p>Something <b>else</b></p>")));

        assertThat(written)
                .contains("<target state=\"needs-review-translation\">Title</target>", ">About</target>")
                .contains(
                        "<note xml:lang=\"it\" from=\"portico\">La traduzione che c’è già non corrisponde più in tutto")
                .contains("<note xml:lang=\"en\" from=\"portico\">Something else</note>")
                .contains("<source>Uno</source>\n<note xml:lang=\"it\" from=\"portico\">La traduzione");
        assertThat(read(translated(written))).hasSize(1);
    }

    @Test
    void unchangedUnitsKeepTheirTranslationWhereverTheyAre() {
        var before = new PageContent("Titolo", "", "<p>Uno</p><p>Due</p><p>Tre</p>");
        var english = new PageContent("Title", "", "<p>One</p><p>Two</p><p>Three</p>");
        var now = new PageContent("Titolo", "", "<p>Tre</p><p>Nuovo</p><p>Uno</p><p>Quattro</p>");

        var written = written(new XliffPage(12, 34, Language.ITALIAN, Language.ENGLISH, now, english, before));

        assertThat(written)
                .contains("<source>Tre</source><target state=\"needs-review-translation\">Three</target>")
                .contains("<source>Uno</source><target state=\"needs-review-translation\">One</target>")
                .contains("<source>Nuovo</source>\n<note")
                .contains(">Two</note>")
                .doesNotContain(">Two</target>");
    }

    @Test
    void aPageThatWasNeverTranslatedHasNoNotes() {
        assertThat(written(page(BODY, null))).doesNotContain("<note");
    }

    @Test
    void charactersThatXmlForbidsAreLeftOut() {
        var page = new XliffPage(
                1,
                2,
                Language.ITALIAN,
                Language.ENGLISH,
                new PageContent("a\u0001b\uffff", "\ud800", "<p>c\u000bd</p>"),
                null,
                null);

        var back = read(translated(written(page))).get(0);

        assertThat(back.content()).isEqualTo(new PageContent("AB", "", "<p>CD</p>"));
    }

    @Test
    void additionsOfTranslationToolsAreSkipped() {
        var file = translated(written(page(BODY, null)))
                .replace(
                        "<trans-unit id=\"title\"",
                        "<x:y xmlns:x=\"urn:x\"><x:z/></x:y><group><trans-unit id=\"title\"")
                .replace("<source>Descrizione", "<note>a</note><source>Descrizione")
                .replace("target-language=\"en\"", "target-language=\"en-GB\"")
                .replace(
                        "<target>UNO</target>",
                        "<target><mrk mtype=\"seg\">U</mrk>NO</target><alt-trans><target>q</target></alt-trans>")
                .replace("</trans-unit></body>", "</trans-unit></group></body>");

        assertThat(read(file).get(0).content().body()).contains("<h2 id=\"content-uno\">UNO</h2>");
    }

    @Test
    void manyElementsInALineAndManyLinesComeBack() {
        for (var body : List.of("<p>" + "<b>a</b> ".repeat(8_000) + "</p>", "<p>a</p>".repeat(8_000))) {
            var back = read(translated(written(page(body, null)))).get(0);

            assertThat(BodySanitizer.sanitize(back.content().body()))
                    .isEqualTo(BodySanitizer.sanitize(upperCase(body)));
        }
    }

    private static String upperCase(String html) {
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings(new Document.OutputSettings().prettyPrint(false));
        document.body().traverse((node, depth) -> {
            if (node instanceof TextNode text) {
                boolean pre = text.parent().closest("pre") != null;
                boolean betweenBlocks = text.isBlank();
                var spaced = pre || betweenBlocks
                        ? text.getWholeText()
                        : text.getWholeText().replaceAll("[ \\t\\n\\f\\r]+", " ");
                text.text(spaced.toUpperCase(Locale.ROOT));
            } else if (node instanceof Element element) {
                for (var attribute : List.of("alt", "title")) {
                    if (element.hasAttr(attribute)) {
                        element.attr(attribute, element.attr(attribute).toUpperCase(Locale.ROOT));
                    }
                }
            }
        });
        return document.body().html();
    }
}
