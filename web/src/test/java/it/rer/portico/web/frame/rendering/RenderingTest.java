package it.rer.portico.web.frame.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.TestSite;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.http.FinishedPage;
import it.rer.portico.web.testing.Exchange;
import jakarta.servlet.UnavailableException;
import org.junit.jupiter.api.Test;

class RenderingTest {

    private final RequestContext requestContext = new RequestContext();
    private final Rendering rendering = new Rendering(requestContext);

    RenderingTest() {
        requestContext.begin(new TestSite().snapshot(), Language.ITALIAN);
    }

    @Test
    void theOutputOfAViewIsThePage() throws Exception {
        var exchange = Exchange.get("/it");

        rendering
                .render("citizen/page", 200, FinishedPage.NEVER, exchange.request(), exchange.response())
                .send(exchange.request(), exchange.response());

        assertThat(exchange.status()).isEqualTo(200);
        assertThat(exchange.text()).isEqualTo("view page");
    }

    /** Otherwise a fragment of the server's own error page would be cached as our page. */
    @Test
    void aViewThatTheServerCannotRenderYetSendsNothing() {
        var exchange = Exchange.get("/it").failing(503);

        assertThatThrownBy(() -> rendering.render(
                        "citizen/page", 200, FinishedPage.NEVER, exchange.request(), exchange.response()))
                .isInstanceOfSatisfying(UnavailableException.class, unavailable -> {
                    assertThat(unavailable.isPermanent())
                            .as("the server would not start the servlet again")
                            .isFalse();
                });
        assertThat(exchange.isError()).isFalse();
        assertThat(exchange.bytes()).isEmpty();
    }

    @Test
    void aFragmentThatCannotBeRenderedSendsNothing() {
        var exchange = Exchange.get("/it").failing(503);

        assertThatThrownBy(() -> rendering.renderFragment(
                        "checks", 200, FinishedPage.NEVER, exchange.request(), exchange.response()))
                .isInstanceOf(UnavailableException.class);
    }

    @Test
    void otherErrorsOfAViewAreSentByTheContainer() throws Exception {
        var exchange = Exchange.get("/it").failing(404);

        rendering.render("citizen/page", 200, FinishedPage.NEVER, exchange.request(), exchange.response());

        assertThat(exchange.isError()).isTrue();
        assertThat(exchange.status()).isEqualTo(404);
    }
}
