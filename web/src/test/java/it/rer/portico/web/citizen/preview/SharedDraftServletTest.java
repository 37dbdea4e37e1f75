package it.rer.portico.web.citizen.preview;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.PageKind;
import it.rer.portico.desk.preview.Draft;
import it.rer.portico.desk.preview.Drafts;
import it.rer.portico.media.format.MediaType;
import it.rer.portico.media.library.MediaRepresentation;
import it.rer.portico.media.library.TestMedia;
import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.PublishedPage;
import it.rer.portico.site.published.PublishedText;
import it.rer.portico.site.published.SiteSnapshot;
import it.rer.portico.site.published.TestSite;
import it.rer.portico.web.frame.rendering.Rendering;
import it.rer.portico.web.frame.site.LanguageChoice;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.TestLinks;
import it.rer.portico.web.testing.Wiring;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedDraftServletTest {

    private static final String TOKEN = "0123456789abcdefghij";
    private static final byte[] CONTENT = "%PDF-1.7 un bando".getBytes(UTF_8);
    private static final String FILE = "/12-" + TestMedia.FINGERPRINT + "/file/bando.pdf";

    private final Set<Language> written = EnumSet.allOf(Language.class);
    private final SiteSnapshot site =
            new TestSite().page(1, null).text(1, ITALIAN, "r").snapshot();
    private final TestMedia.Reader files =
            new TestMedia.Reader().with(TestMedia.document(12, "bando.pdf", MediaType.PDF, CONTENT.length), 0, CONTENT);
    private final RequestContext requestContext = new RequestContext();
    private final SharedDraftView view = Wiring.wire(new SharedDraftView(), TestLinks.at("/portico"));
    private final SharedDraftServlet servlet = Wiring.wire(
            new SharedDraftServlet(),
            new Shared(),
            Wiring.wire(new DraftPage(), requestContext, TestSite.serving(() -> site), new Rendering(requestContext)),
            view,
            TestLinks.at("/portico"));

    /** A single link, to a page with one file. */
    private final class Shared extends Drafts {

        @Override
        public Optional<Draft> find(String token, Language language) {
            return token.equals(TOKEN) && written.contains(language) ? Optional.of(draft(language)) : Optional.empty();
        }

        @Override
        public Optional<MediaRepresentation> file(String token, long fileId, int width) {
            return token.equals(TOKEN) && fileId == 12 ? files.find(fileId, width) : Optional.empty();
        }

        @Override
        public Optional<byte[]> chunk(String token, MediaRepresentation of, int number) {
            return token.equals(TOKEN) ? Optional.of(CONTENT) : Optional.empty();
        }
    }

    private static Draft draft(Language language) {
        return new Draft(
                new PublishedText(
                        7, language, "nuova", 70, new PageContent("Nuova", "", "<p>Testo.</p>"), TestSite.MODIFIED),
                new PublishedPage(7, 1L, PageKind.DOCUMENT, true),
                List.of());
    }

    private Exchange get(String path) {
        return Exchange.below("GET", SharedDraftServlet.FOLDER, path).sendTo(servlet);
    }

    private static void assertHidden(Exchange answer) {
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Robots-Tag")).isEqualTo("noindex, nofollow");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Set-Cookie")).isNull();
    }

    @Test
    void theDraftIsShownAsThePageThatItWillBe() {
        var answer = get("/" + TOKEN);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.views()).containsExactly("page");
        assertThat(requestContext.text().orElseThrow().title()).isEqualTo("Nuova");
        assertThat(requestContext.mediaFolder()).contains("/anteprima/" + TOKEN + "/media");
        assertThat(answer.header("Content-Security-Policy")).contains("form-action 'none'", "connect-src 'none'");
        assertHidden(answer);
        assertThat(answer.session()).isNull();
    }

    @Test
    void itIsShownInTheRequestedOrTheExistingLanguage() {
        Exchange.below("GET", SharedDraftServlet.FOLDER, "/" + TOKEN)
                .parameter("text", "en")
                .sendTo(servlet);
        assertThat(requestContext.language()).isEqualTo(ENGLISH);
        assertThat(view.getLanguages())
                .extracting(LanguageChoice::address)
                .containsExactly(
                        "/portico/anteprima/" + TOKEN + "?text=it", "/portico/anteprima/" + TOKEN + "?text=en");

        written.remove(ENGLISH);
        Exchange.below("GET", SharedDraftServlet.FOLDER, "/" + TOKEN)
                .parameter("text", "en")
                .sendTo(servlet);
        assertThat(requestContext.language()).isEqualTo(ITALIAN);
        assertThat(view.getLanguages()).hasSize(1);
    }

    @Test
    void aFileOfTheDraftIsSentWithoutCaching() {
        var answer = get("/" + TOKEN + "/media" + FILE);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEqualTo(CONTENT);
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        assertHidden(answer);
    }

    @Test
    void aFormerAddressOfAFileRedirectsBelowTheSameLink() {
        var answer = get("/" + TOKEN + "/media/12-fedcba9876543210/file/bando.pdf");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo("/portico/anteprima/" + TOKEN + "/media" + FILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/another0123456789abc",
                "/another0123456789abc/media" + FILE,
                "/" + TOKEN + "/media/13-" + TestMedia.FINGERPRINT + "/file/altro.pdf",
                "/" + TOKEN + "/media/",
                "/another0123456789abc.",
                "/short",
                "/short.",
                "/"
            })
    void otherPathsBelowTheLinkAreNotFound(String path) {
        var answer = get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.views()).isEmpty();
        assertHidden(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ")", " ", "\u200b", "%20", "/", ".\u201d"})
    void aDamagedLinkRedirectsToTheDraft(String added) {
        var answer = get("/" + TOKEN + added);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo("/portico/anteprima/" + TOKEN);
        assertHidden(answer);
    }

    @Test
    void postIsNotAllowed() {
        assertThat(Exchange.below("POST", SharedDraftServlet.FOLDER, "/" + TOKEN)
                        .sendTo(servlet)
                        .status())
                .isEqualTo(405);
    }
}
