package it.rer.portico.web.desk.preview;

import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.permission.NotAllowedException;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.PageKind;
import it.rer.portico.content.page.PageNotFoundException;
import it.rer.portico.desk.preview.Draft;
import it.rer.portico.desk.preview.Drafts;
import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.PublishedPage;
import it.rer.portico.site.published.PublishedText;
import it.rer.portico.site.published.TestSite;
import it.rer.portico.web.citizen.preview.DraftPage;
import it.rer.portico.web.frame.rendering.Rendering;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.Wiring;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftServletTest {

    private static final long OWN = 7;
    private static final long OF_OTHERS = 8;

    private final RequestContext requestContext = new RequestContext();
    private final Drafts drafts = new Drafts() {
        @Override
        public Optional<Draft> find(long pageId, Language language) {
            if (pageId == OF_OTHERS) {
                throw new NotAllowedException();
            }
            if (pageId != OWN) {
                throw new PageNotFoundException(pageId);
            }
            return language == ITALIAN ? Optional.of(draft()) : Optional.empty();
        }
    };
    private final DraftServlet servlet = Wiring.wire(
            new DraftServlet(),
            drafts,
            Wiring.wire(
                    new DraftPage(),
                    requestContext,
                    TestSite.serving(() ->
                            new TestSite().page(1, null).text(1, ITALIAN, "r").snapshot()),
                    new Rendering(requestContext)));

    private static Draft draft() {
        return new Draft(
                new PublishedText(
                        OWN, ITALIAN, "nuova", 70, new PageContent("Nuova", "", "<p>Testo.</p>"), TestSite.MODIFIED),
                new PublishedPage(OWN, 1L, PageKind.DOCUMENT, true),
                List.of());
    }

    private Exchange get(String id, String language) {
        return Exchange.get(DraftServlet.PATH)
                .parameter("id", id)
                .parameter("text", language)
                .sendTo(servlet);
    }

    @Test
    void editorsSeeTheDraftWithFilesThatCitizensCannotReadYet() {
        var answer = get("7", "it");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.views()).containsExactly("page");
        assertThat(requestContext.text().orElseThrow().title()).isEqualTo("Nuova");
        assertThat(requestContext.mediaFolder()).contains("/redazione/media");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(answer.header("Content-Security-Policy")).contains("form-action 'none'");
    }

    @ParameterizedTest
    @CsvSource({"7, en, 404", "9, it, 404", "8, it, 403", "x, it, 404", "7, fr, 404", "-7, it, 404", "'', it, 404"})
    void missingPagesAndPagesOfOthersAreRefused(String id, String language, int status) {
        var answer = get(id, language);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.views()).isEmpty();
    }
}
