package it.rer.portico.web.citizen.page;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.PageText;
import it.rer.portico.media.format.MediaType;
import it.rer.portico.media.library.TestMedia;
import it.rer.portico.site.published.TestSite;
import it.rer.portico.web.frame.media.MediaPath;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.asset.Assets;
import it.rer.portico.web.testing.TestLinks;
import it.rer.portico.web.testing.Wiring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {

    private static final Links LINKS = TestLinks.at("/portico");
    private static final Assets ASSETS = Wiring.wire(new Assets(), LINKS);

    @Test
    void linksByIdBecomeAddressesInTheTextsLanguage() {
        assertThat(served("<a href=\"page:2\">both</a>")).isEqualTo("<a href=\"/portico/en/relations/both\">both</a>");
    }

    @Test
    void aLinkToAnUntranslatedPageHasItsLanguage() {
        assertThat(served("<a href=\"page:3\">one</a>"))
                .isEqualTo("<a href=\"/portico/it/relazioni/sola\" hreflang=\"it\">one</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"page:4", "page:99", "page:999999999999999999", "page:9999999999999999999", "page:x", "page:"})
    void aLinkToAPageThatIsNotPublishedBecomesText(String address) {
        assertThat(served("See <a href=\"" + address + "\" hreflang=\"it\">it</a> or <a href=\"page:2\">both</a>"))
                .isEqualTo("See it or <a href=\"/portico/en/relations/both\">both</a>");
    }

    @Test
    void theTextOfABrokenLinkKeepsItsLanguage() {
        assertThat(served("<a lang=\"it\" href=\"page:4\" title=\"a > b\"><em>sola</em></a>"))
                .isEqualTo("<span lang=\"it\" title=\"a > b\"><em>sola</em></span>");
    }

    @Test
    void aLinkMayLeadToASectionOfAPage() {
        assertThat(served("<a href=\"page:2#content-where\">where</a>"))
                .isEqualTo("<a href=\"/portico/en/relations/both#content-where\">where</a>");
    }

    @Test
    void otherLinksAreUnchanged() {
        var body =
                "<a href=\"https://example.org/?a=$1\\2\">x</a><a href=\"mailto:a@b.it\">y</a><a href=\"#content-a\">z</a>";

        assertThat(served(body)).isEqualTo(body);
    }

    @Test
    void imagesAreServedUnderTheirFingerprint() {
        assertThat(served("<img src=\"asset:demo/anello-osaka.svg\" alt=\"\">"))
                .matches("<img src=\"/portico/assets/demo/anello-osaka[.][0-9a-f]{12}[.]svg\" alt=\"\">");
    }

    @Test
    void aMissingImageHasNoAddress() {
        assertThat(served("<img src=\"asset:no.svg\" alt=\"text\">")).doesNotContain("asset:", "no.svg");
    }

    @Test
    void filesOfTheLibraryAreServedAsInTheSnapshot() {
        assertThat(served("<a href=\"media:12\">Call</a> <a href=\"media:13\">gone</a>"))
                .isEqualTo("<a href=\"/portico/media/12-0123456789abcdef/file/call.pdf\">Call (PDF, 1.2 MB)</a>"
                        + " gone");
    }

    @ParameterizedTest
    @CsvSource({"One, content-one, One", "A &amp; <em>B</em>, content-a-b, A & B", "Età, content-eta, Età"})
    void sectionsAreTheHeadingsOfTheSecondLevel(String heading, String id, String title) {
        var body = new PageText(new PageContent("T", "", "<h2>" + heading + "</h2><p>x</p><h3>deeper</h3>"))
                .content()
                .body();

        assertThat(body(body).sections()).containsExactly(new Body.Section(id, title));
    }

    @Test
    void aHeadingWithALinkToADocumentIsTheSameInTheIndex() {
        assertThat(body("<h2 id=\"content-call\"><a href=\"media:12\">Call</a></h2><p>x</p>")
                        .sections())
                .containsExactly(new Body.Section("content-call", "Call (PDF, 1.2 MB)"));
    }

    @Test
    void textThatLooksLikeALinkIsUnchanged() {
        var body = "<p>Write href=\"page:2\" or src=\"asset:no.svg\"</p>";

        assertThat(served(body)).isEqualTo(body);
    }

    private static String served(String body) {
        return body(body).html();
    }

    private static Body body(String body) {
        var site = new TestSite()
                .page(1, null)
                .page(2, 1L)
                .page(3, 1L)
                .page(4, 1L)
                .text(1, ENGLISH, "relations", "Relations", body)
                .text(2, ENGLISH, "relations/both")
                .text(2, ITALIAN, "relazioni/entrambe")
                .text(3, ITALIAN, "relazioni/sola")
                .withdrawn(4, ENGLISH, "relations/gone")
                .media(TestMedia.document(12, "Call.pdf", MediaType.PDF, 1_234_567))
                .snapshot();
        return Body.of(site.text(1, ENGLISH).orElseThrow(), site, MediaPath.FOLDER, LINKS, ASSETS);
    }
}
