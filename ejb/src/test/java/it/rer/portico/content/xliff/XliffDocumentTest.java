package it.rer.portico.content.xliff;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.content.page.BodySanitizer;
import it.rer.portico.platform.language.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class XliffDocumentTest {

    private static final Pattern SOURCE =
            Pattern.compile("<source>(.*?)</source>(?:<target.*?</target>)?", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("(?<=>)[^<]+(?=<)");
    private static final String BODY = "<h2>Uno</h2><p>Due <a href=\"page:12\">tre <em>quattro</em></a><br>cinque</p>"
            + "<figure><img src=\"asset:a.svg\" alt=\"sei\"><figcaption>sette</figcaption></figure>";

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

        assertThat(back.text().title()).isEqualTo("TITOLO & PIÙ");
        assertThat(back.text().description()).isEqualTo("DESCRIZIONE");
        assertThat(BodySanitizer.sanitize(back.text().body())).isEqualTo(BodySanitizer.sanitize(upperCase(body)));
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
    void soDoesEveryElement(String html) {
        var body = BodySanitizer.sanitize(html);

        var back = read(translated(written(page(body, null)))).get(0);

        assertThat(BodySanitizer.sanitize(back.text().body())).isEqualTo(BodySanitizer.sanitize(upperCase(body)));
    }

    @Test
    void whatNobodySeesIsNotToBeTranslated() {
        var segmentation = Segmentation.of("<p>\u00a0</p><p>a</p><p>\u200b<br></p>");

        assertThat(segmentation.units()).extracting(Unit::id).containsExactly("body-1");
        assertThat(segmentation.skeleton()).startsWith("<p>&nbsp;</p>").endsWith("<br></p>");
    }

    @Test
    void aPageKeepsItsIdentityItsRevisionAndItsLanguages() {
        var back = read(translated(written(page(BODY, null)))).get(0);

        assertThat(back.page()).isEqualTo(12);
        assertThat(back.revision()).isEqualTo(34);
        assertThat(back.source()).isEqualTo(Language.ITALIAN);
        assertThat(back.target()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void severalPagesComeBackInTheirOrder() {
        var second = new XliffPage(
                13, 35, Language.ITALIAN, Language.ENGLISH, new XliffText("Altro", "", "<p>a</p>"), null, null);

        var back = read(translated(written(page(BODY, null), second)));

        assertThat(back).extracting(XliffTranslation::page).containsExactly(12L, 13L);
        assertThat(back.get(1).text()).isEqualTo(new XliffText("ALTRO", "", "<p>A</p>"));
    }

    @Test
    void markupWithinALineIsNamedAndAttributesAreUnits() {
        assertThat(written(page(BODY, null)))
                .contains(
                        "original=\"page:12\"", "source-language=\"it\"", "target-language=\"en\"", "datatype=\"html\"")
                .contains("<trans-unit id=\"body-1\" restype=\"x-html-img-alt\">\n<source>sei</source></trans-unit>")
                .contains("<source>Due <g id=\"1\" ctype=\"link\">tre <g id=\"2\" ctype=\"italic\">quattro</g></g>"
                        + "<x id=\"3\" ctype=\"lb\"></x>cinque</source>");
    }

    @Test
    void whatIsTranslatedAlreadyIsThereToBeLookedThrough() {
        var english = new XliffText("Title", "", BODY.replace("Uno", "One").replace("<em>quattro</em>", "four"));

        var written = written(page(BODY, english));

        assertThat(written)
                .contains("<target state=\"needs-review-translation\">Title</target>")
                .contains("<source>Uno</source><target state=\"needs-review-translation\">One</target>")
                .contains("four cinque</note>")
                .doesNotContain("four</g>", "<target state=\"needs-review-translation\"></target>");
    }

    @Test
    void aTranslationThatIsBuiltInAnotherWayGoesIntoNotes() {
        var written = written(page(BODY, new XliffText("Title", "About", "<p>Something <b>else</b></p>")));

        assertThat(written)
                .contains("<target state=\"needs-review-translation\">Title</target>", ">About</target>")
                .contains(
                        "<note xml:lang=\"it\" from=\"portico\">La traduzione che c’è già non corrisponde più in tutto")
                .contains("<note xml:lang=\"en\" from=\"portico\">Something else</note>")
                .contains("<source>Uno</source>\n<note xml:lang=\"it\" from=\"portico\">La traduzione");
        assertThat(read(translated(written))).hasSize(1);
    }

    @Test
    void whatStillSaysTheSameKeepsItsTranslationWhereverItStands() {
        var before = new XliffText("Titolo", "", "<p>Uno</p><p>Due</p><p>Tre</p>");
        var english = new XliffText("Title", "", "<p>One</p><p>Two</p><p>Three</p>");
        var now = new XliffText("Titolo", "", "<p>Tre</p><p>Nuovo</p><p>Uno</p><p>Quattro</p>");

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
    void charactersThatXmlCannotHoldAreLeftOut() {
        var page = new XliffPage(
                1,
                2,
                Language.ITALIAN,
                Language.ENGLISH,
                new XliffText("a\u0001b\uffff", "\ud800", "<p>c\u000bd</p>"),
                null,
                null);

        var back = read(translated(written(page))).get(0);

        assertThat(back.text()).isEqualTo(new XliffText("AB", "", "<p>CD</p>"));
    }

    @Test
    void whatProgramsOfTranslatorsAddIsPassedOver() {
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

        assertThat(read(file).get(0).text().body()).contains("<h2 id=\"content-uno\">UNO</h2>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xliff.malformed | </file> | ",
                "xliff.version | version=\"1.2\" | version=\"2.0\"",
                "xliff.version | xliff:document:1.2 | xliff:document:2.0",
                "xliff.document-type | <xliff | <!DOCTYPE xliff [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><xliff",
                "xliff.page | page:12 | page:0",
                "xliff.page | revision:34 | 34",
                "xliff.language | language=\"en\" | language=\"fr\"",
                "xliff.language | language=\"en\" | language=\"it\"",
                "xliff.skeleton | crc=\" | crc=\"0",
                "xliff.skeleton | figure&gt; | div&gt;",
                "xliff.unit-unknown | trans-unit id=\"body-2\" | trans-unit id=\"body-99\"",
                "xliff.unit-twice | trans-unit id=\"body-2\" | trans-unit id=\"title\"",
                "xliff.target-missing | <target>UNO</target> | ",
                "xliff.target-missing | <target>UNO</target> | <target> </target>",
                "xliff.inline-missing | <x id=\"3\" ctype=\"lb\"></x>CINQUE | CINQUE",
                "xliff.inline-unknown | <target>UNO | <target><g id=\"1\"></g>UNO",
                "xliff.inline-unknown | <target>DUE | <target><x id=\"1\"/>DUE",
                "xliff.inline-twice | <target>DUE | <target><x id=\"3\"/>DUE",
                "xliff.markup | <target>UNO | <target><ph id=\"1\"/>UNO",
                "xliff.markup | <header> | <bin-unit/><header>"
            })
    void aDamagedFileIsRefusedWithThePlace(String key, String found, String replacement) {
        var whole = translated(written(page(BODY, null)));
        assertThat(whole).contains(found);
        var damaged = whole.replace(found, replacement == null ? "" : replacement);

        assertThatThrownBy(() -> read(damaged)).isInstanceOfSatisfying(XliffException.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.line()).isPositive();
            assertThat(refusal.column()).isPositive();
            assertThat(refusal.arguments())
                    .startsWith(String.valueOf(refusal.line()), String.valueOf(refusal.column()));
        });
    }

    @Test
    void aUnitThatIsMissingIsNamed() {
        var whole = translated(written(page(BODY, null)));
        var damaged = whole.replaceFirst("(?s)<trans-unit id=\"description\".*?</trans-unit>", "");

        assertRefused(damaged, "xliff.unit-missing");
        assertRefused(written(page(BODY, null)), "xliff.no-translation");
        assertRefused(written(), "xliff.no-page");
        assertRefused(translated(written(page(BODY, null), page(BODY, null))), "xliff.page-twice");
        assertRefused(whole.replace("<target>UNO", "<target>&other;UNO"), "xliff.document-type");
    }

    @Test
    void ofALongNameTheBeginningIsTold() {
        var whole = translated(written(page(BODY, null)));

        assertThatThrownBy(() -> read(
                        whole.replace("trans-unit id=\"body-2\"", "trans-unit id=\"" + "b".repeat(1_000_000) + "\"")))
                .isInstanceOfSatisfying(XliffException.class, refusal -> assertThat(
                                refusal.arguments().get(2))
                        .isEqualTo("b".repeat(XliffException.NAMED_MAX) + "…"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Call for projects",
                "\u0089PNG\r\n\u001a\n\u0000\u0000",
                "PK\u0003\u0004",
                "\ufeff",
                "<!DOCTYPE html><html lang=\"it\"><p>a",
                "<html>",
                "<",
                "<?xml version=\"1.0\" encoding=\"x-none\"?><xliff/>"
            })
    void whatIsNoXliffAtAllIsCalledSo(String file) {
        assertRefused(file, "xliff.other-format");
    }

    @Test
    void entitiesThatGrowAreNotExpanded() {
        var bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><xliff>&b;</xliff>";

        assertRefused(bomb, "xliff.document-type");
    }

    @Test
    void aFileThatIsTooLargeIsNotReadToItsEnd() {
        var start = "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" version=\"1.2\">";
        var endless = new SequenceInputStream(
                new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8)), new InputStream() {
                    @Override
                    public int read() {
                        return ' ';
                    }
                });

        assertThatThrownBy(() -> XliffDocument.read(endless))
                .isInstanceOfSatisfying(XliffException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("xliff.too-large"));
    }

    @Test
    void tagsWithinTagsWithoutEndAreRefused() {
        var file = translated(written(page("<p>uno</p>", null)));
        var marks = "<mrk mtype=\"seg\">".repeat(50_000) + "x" + "</mrk>".repeat(50_000);

        assertRefused(file.replaceFirst("<target>UNO", "<target>" + marks), "xliff.depth");
        assertRefused(file.replaceFirst("<body>", "<body>" + "<group>".repeat(50_000)), "xliff.depth");
    }

    @Test
    void nameSpacesWithoutEndAreRefused() {
        var file = translated(written(page("<p>uno</p>", null)));
        var program =
                IntStream.range(0, 20).mapToObj(i -> "xmlns:a" + i + "=\"u\"").collect(joining(" ", "<q ", "/>"));
        var nested = IntStream.range(0, 20)
                .mapToObj(level -> IntStream.range(0, 10)
                        .mapToObj(i -> "xmlns:a" + level + "-" + i + "=\"u\"")
                        .collect(joining(" ", "<q ", ">")))
                .collect(joining());

        assertThat(read(file.replaceFirst("<body>", "<note>" + program.repeat(50) + "</note><body>")))
                .hasSize(1);
        assertRefused(file.replaceFirst("<body>", "<note>" + nested + "<body>"), "xliff.namespaces");
    }

    @Test
    void partsWithoutEndAreRefused() {
        var file = translated(written(page("<p>uno</p>", null)));

        assertRefused(
                file.replaceFirst("<body>", "<note>" + "<q/>".repeat(2_000_000) + "</note><body>"), "xliff.parts");
    }

    @Test
    void aSkeletonBeyondTheBoundsOfABodyIsRefused() {
        assertRefused(withSkeleton("<div>".repeat(50_000)), "xliff.skeleton");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<x-unit id=body-1></x-unit>",
                "<img src=asset:a.svg alt=body-1>",
                "<p title=body-1><x-unit id=body-1></x-unit></p>"
            })
    void aUnitThatStandsInManyPlacesIsRefused(String place) {
        assertRefused(withSkeleton(place.repeat(2)), "xliff.skeleton");
    }

    private static String withSkeleton(String skeleton) {
        return written(page("<p>uno</p>", null))
                .replaceFirst(
                        "(?s)<internal-file.*</internal-file>",
                        "<internal-file form=\"text/html\" crc=\"" + Skeleton.checksum(skeleton) + "\"><![CDATA["
                                + skeleton + "]]></internal-file>");
    }

    @Test
    void aLineOfVeryManyElementsAndVeryManyLinesComeBack() {
        for (var body : List.of("<p>" + "<b>a</b> ".repeat(8_000) + "</p>", "<p>a</p>".repeat(8_000))) {
            var back = read(translated(written(page(body, null)))).get(0);

            assertThat(BodySanitizer.sanitize(back.text().body())).isEqualTo(BodySanitizer.sanitize(upperCase(body)));
        }
    }

    private static void assertRefused(String file, String key) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(XliffException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo(key));
    }

    private static XliffPage page(String body, XliffText translation) {
        var text = new XliffText("Titolo & più", "Descrizione", BodySanitizer.sanitize(body));
        return new XliffPage(12, 34, Language.ITALIAN, Language.ENGLISH, text, translation, null);
    }

    private static String written(XliffPage... pages) {
        var out = new ByteArrayOutputStream();
        XliffDocument.write(List.of(pages), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<XliffTranslation> read(String file) {
        return XliffDocument.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    /** What a translator gives back who writes everything in capitals. */
    private static String translated(String file) {
        return SOURCE.matcher(file).replaceAll(unit -> {
            var target = TEXT.matcher("<target>" + unit.group(1) + "</target>")
                    .replaceAll(text -> Matcher.quoteReplacement(upperCaseText(text.group())));
            return Matcher.quoteReplacement("<source>" + unit.group(1) + "</source>" + target);
        });
    }

    private static String upperCaseText(String text) {
        return Pattern.compile("&[a-z]+;|[^&]+")
                .matcher(text)
                .replaceAll(part -> Matcher.quoteReplacement(
                        part.group().startsWith("&")
                                ? part.group()
                                : part.group().toUpperCase(Locale.ROOT)));
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
