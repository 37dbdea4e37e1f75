package it.rer.portico.web.citizen.media;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.PageText;
import it.rer.portico.media.format.MediaType;
import it.rer.portico.media.library.MediaFacts;
import it.rer.portico.media.library.TestMedia;
import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.TestSite;
import it.rer.portico.web.citizen.page.Body;
import it.rer.portico.web.frame.media.MediaPath;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.asset.Assets;
import it.rer.portico.web.testing.TestLinks;
import it.rer.portico.web.testing.Wiring;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaMarkupTest {

    private static final Map<Long, MediaFacts> FILES = Map.of(
            1L,
                    TestMedia.image(
                            1,
                            1000,
                            500,
                            List.of(320, 640, 960),
                            Map.of(ITALIAN, "La <torre> & \"noi\"", ENGLISH, "The tower")),
            2L, TestMedia.image(2, 4000, 3000, List.of(320, 640, 960, 1280, 1920), Map.of(ITALIAN, "Il portico")),
            3L, TestMedia.image(3, 200, 100, List.of(), Map.of()),
            5L, TestMedia.image(5, 4000, 3000, List.of(320, 1280), Map.of()),
            6L, TestMedia.image(6, 1900, 900, List.of(320), Map.of()),
            4L, TestMedia.document(4, "Bando.pdf", MediaType.PDF, 1_234_567));

    private static final Links LINKS = TestLinks.at("/p");

    private static final String AT = "/p/media/%s-0123456789abcdef/%s/piazza.jpg";

    @Test
    void anImageHasAnAddressForEveryWidth() {
        assertThat(served("<img src=\"media:1\">"))
                .isEqualTo("<img src=\"" + at(1, "file") + "\" srcset=\"" + at(1, "320") + " 320w, " + at(1, "640")
                        + " 640w, " + at(1, "960") + " 960w, " + at(1, "file")
                        + " 1000w\" sizes=\"(min-width: 640px) 640px, 100vw\" width=\"1000\" height=\"500\""
                        + " alt=\"La &lt;torre&gt; &amp; &quot;noi&quot;\">");
    }

    @Test
    void theOriginalOfALargeImageIsNotOffered() {
        assertThat(served("<img src=\"media:2\">"))
                .contains("src=\"" + at(2, "1280") + "\"", " 1920w\"", "width=\"4000\" height=\"3000\"")
                .doesNotContain("/file/");
    }

    /** A rendition that is not smaller in bytes than a wider one is not stored. */
    @Test
    void ifARenditionIsMissingTheNextWiderOneIsOffered() {
        assertThat(served("<img src=\"media:5\">"))
                .contains("src=\"" + at(5, "1280") + "\"")
                .contains("srcset=\"" + at(5, "320") + " 320w, " + at(5, "1280") + " 1280w, " + at(5, "file")
                        + " 4000w\"");
        assertThat(served("<img src=\"media:6\">"))
                .as("the only one that fills the column")
                .contains("src=\"" + at(6, "file") + "\"");
    }

    @Test
    void aSmallImageHasOneAddress() {
        assertThat(served("<img src=\"media:3\">"))
                .isEqualTo("<img src=\"" + at(3, "file") + "\" width=\"200\" height=\"100\" alt=\"\">");
    }

    @Test
    void theTextsAlternativePrecedesTheLibrarys() {
        assertThat(served("<img src=\"media:1\" alt=\"Noi\">")).contains("alt=\"Noi\"");
        assertThat(served("<img alt=\"\" role=\"presentation\" src=\"media:1\">"))
                .as("decorative")
                .contains("alt=\"\" role=\"presentation\"");
        assertThat(served("<img alt=\"\" src=\"media:1\">"))
                .as("missing alternative text")
                .contains("alt=\"La &lt;torre");
        assertThat(served("<img src=\"media:1\">", ENGLISH))
                .contains("alt=\"The tower\"")
                .doesNotContain("lang=");
        assertThat(served("<img src=\"media:2\">", ENGLISH)).contains("alt=\"Il portico\" lang=\"it\"");
    }

    @ParameterizedTest
    @CsvSource({"400, 400, 200, 400", "5000, 1000, 500, 640", "0, 1000, 500, 640", "50%, 1000, 500, 640"})
    void anImageIsNoWiderThanItsContent(String wanted, int width, int height, int column) {
        assertThat(served("<img src=\"media:1\" width=\"" + wanted + "\" height=\"7\">"))
                .contains("width=\"" + width + "\" height=\"" + height + "\"")
                .contains("sizes=\"(min-width: " + column + "px) " + column + "px, 100vw\"");
    }

    @Test
    void allImagesButTheFirstAreLoadedLazily() {
        var html = served(
                "<img src=\"media:1\" alt=\"a\" loading=\"lazy\"><p><img src=\"media:2\" alt=\"b\" loading=\"eager\">"
                        + "<img src=\"media:3\" alt=\"c\"></p>");

        assertThat(html.split("<img", -1)[1]).doesNotContain("loading");
        assertThat(html.split("<img", -1)[2]).contains("loading=\"lazy\"").doesNotContain("eager");
        assertThat(html.split("<img", -1)[3]).contains("loading=\"lazy\"");
        assertThat(served("<img src=\"/x.svg\" alt=\"\"><img src=\"media:3\" alt=\"c\">"))
                .startsWith("<img src=\"/x.svg\" alt=\"\">")
                .contains("loading=\"lazy\"");
    }

    @ParameterizedTest
    @CsvSource({
        "1234567, it, '(PDF, 1,2 MB)'",
        "1234567, en, '(PDF, 1.2 MB)'",
        "340499, it, '(PDF, 340 kB)'",
        "999499, it, '(PDF, 999 kB)'",
        "999500, en, '(PDF, 1 MB)'",
        "12, it, '(PDF, 1 kB)'",
        "20000000, it, '(PDF, 20 MB)'"
    })
    void aLinkToADocumentHasItsTypeAndSize(long bytes, String language, String note) {
        var file = TestMedia.document(4, "Bando.pdf", MediaType.PDF, bytes);
        assertThat(served(
                        "<p>Leggi <a href=\"media:4\">il <b>bando</b></a>, <a href=\"/x\">altro</a>.</p>",
                        Language.find(language).orElseThrow(),
                        List.of(file)))
                .isEqualTo("<p>Leggi <a href=\"/p/media/4-0123456789abcdef/file/bando.pdf\">il <b>bando</b> " + note
                        + "</a>, <a href=\"/x\">altro</a>.</p>");
    }

    @Test
    void aLinkToAnImageLeadsToTheFileItself() {
        assertThat(served("<a href=\"media:1\" hreflang=\"it\"><img src=\"media:3\" alt=\"Ingrandisci\"></a>"))
                .startsWith("<a hreflang=\"it\" href=\"" + at(1, "file") + "\"><img alt=\"Ingrandisci\" src=\""
                        + at(3, "file"))
                .endsWith("></a>");
    }

    @Test
    void aMissingFileHasNoAddress() {
        assertThat(served("<img src=\"media:99\" alt=\"text\">")).isEqualTo("<img alt=\"text\">");
        assertThat(served("<img src=\"media:4\" alt=\"text\">"))
                .as("not an image")
                .isEqualTo("<img alt=\"text\">");
        assertThat(served("<a href=\"media:99\">Bando</a> <a href=\"media:4\">Altro</a>"))
                .startsWith("Bando <a href=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>media:1</p>",
                "<p title='src=\"media:1\"'>x</p>",
                "<p title='&lt;img src=\"media:1\"&gt;'>x</p>",
                "<code>&lt;img src=\"media:1\"&gt; \"media:1\"</code>"
            })
    void textThatLooksLikeAReferenceIsUnchanged(String written) {
        var body = new PageText(new PageContent("T", "", written)).content().body();

        assertThat(served(body)).isEqualTo(body);
    }

    @Test
    void aTagInATitleIsNotParsed() {
        var body = new PageText(
                        new PageContent("T", "", "<p title=\"<a > <img \">x</p><p><img src=\"media:3\" alt=\"c\"></p>"))
                .content()
                .body();

        assertThat(served(body)).contains("src=\"" + at(3, "file") + "\"");
    }

    private static String at(long id, String width) {
        return AT.formatted(id, width);
    }

    private static String served(String html) {
        return served(html, ITALIAN);
    }

    private static String served(String html, Language language) {
        return served(html, language, FILES.values());
    }

    private static String served(String html, Language language, Collection<MediaFacts> files) {
        var site = new TestSite().page(1, null).text(1, language, "r", "Relazioni", html);
        files.forEach(site::media);
        var snapshot = site.snapshot();
        return Body.of(
                        snapshot.text(1, language).orElseThrow(),
                        snapshot,
                        MediaPath.FOLDER,
                        LINKS,
                        Wiring.wire(new Assets(), LINKS))
                .html();
    }
}
