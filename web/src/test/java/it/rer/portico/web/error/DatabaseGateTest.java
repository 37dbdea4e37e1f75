package it.rer.portico.web.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.platform.database.DatabaseState;
import it.rer.portico.platform.database.TestState;
import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.PublishedSite;
import it.rer.portico.site.published.SiteSnapshot;
import it.rer.portico.site.published.TestSite;
import it.rer.portico.web.frame.rendering.Rendering;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.TestLinks;
import it.rer.portico.web.testing.Wiring;
import jakarta.ejb.EJBException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses before the database is ready, and while it is down. */
class DatabaseGateTest {

    private final RequestContext requestContext = new RequestContext();
    private boolean through;

    private DatabaseGate gate(DatabaseState state) {
        var site = new PublishedSite() {
            @Override
            public SiteSnapshot current() {
                if (!state.isPrepared()) {
                    throw new EJBException("asked too early");
                }
                return new TestSite().snapshot();
            }
        };
        var unavailable = Wiring.wire(
                new Unavailable(), state, site, requestContext, new Rendering(requestContext), TestLinks.atRoot());
        return Wiring.wire(new DatabaseGate(), state, unavailable);
    }

    private Exchange ask(DatabaseState state, String path) throws Exception {
        return ask(state, path, (request, response) -> through = true);
    }

    private Exchange ask(DatabaseState state, String path, FilterChain chain) throws Exception {
        var exchange = path.startsWith("/assets")
                ? Exchange.below("GET", "/assets", path.substring("/assets".length()))
                : Exchange.get(path);
        gate(state).doFilter(exchange.request(), exchange.response(), chain);
        return exchange;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/en/agreements", "/redazione/accesso", "/it/-/feed.atom", "/media/1-a/file/a.pdf", "/error"
            })
    void beforeTheDatabaseIsReadyEverythingIs503(String path) throws Exception {
        var answer = ask(TestState.waiting(), path);

        assertThat(through).isFalse();
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("60");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Content-Security-Policy")).isNotNull();
        assertThat(answer.views()).containsExactly("unavailable");
    }

    @Test
    void ifFacesIsNotStartedTheStaticPageIsSent() throws Exception {
        var exchange = Exchange.get("/it").failing(503);
        gate(TestState.waiting()).doFilter(exchange.request(), exchange.response(), (request, response) -> {
            through = true;
        });

        assertThat(through).isFalse();
        assertThat(exchange.status()).isEqualTo(503);
        assertThat(exchange.isError()).as("not the server's own error page").isFalse();
        assertThat(exchange.header("Retry-After")).isEqualTo("60");
        assertThat(exchange.header("Cache-Control")).isEqualTo("no-store");
        assertThat(exchange.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(exchange.header("Content-Security-Policy")).isNotNull();
        assertThat(exchange.text())
                .startsWith("<!DOCTYPE html>")
                .contains("Il sito non è disponibile", "The site is not available right now");
    }

    @Test
    void theLanguageIsThatOfTheAddress() throws Exception {
        ask(TestState.waiting(), "/en/agreements");

        assertThat(requestContext.language()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void aBlockGetsAFragment() throws Exception {
        var answer = ask(TestState.waiting(), "/portlets/rating/en/agreements");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("60");
        assertThat(answer.text()).startsWith("<p class=\"portico-fault\" data-portlet-fault=\"503\" lang=\"en\">");
    }

    @Test
    void assetsAreServedAllTheSame() throws Exception {
        ask(TestState.waiting(), "/assets/portico.abc.css");

        assertThat(through).isTrue();
    }

    @Test
    void pagesAreServedWithoutTheDatabaseAndDraftsAreNot() throws Exception {
        ask(TestState.away(), "/it/accordi");
        assertThat(through).isTrue();
        through = false;

        assertThat(ask(TestState.away(), "/anteprima/abc").status()).isEqualTo(503);
        assertThat(through).isFalse();
    }

    @Test
    void aRequestThatFailsBecauseOfTheDatabaseIs503() throws Exception {
        var state = TestState.ready();
        var answer = ask(state, "/anteprima/abc", (request, response) -> {
            throw new ServletException(new EJBException(TestState.refused()));
        });

        assertThat(answer.status()).isEqualTo(503);
        assertThat(state.isReady()).isFalse();
    }

    @Test
    void anErrorOfOurOwnStaysOne() {
        assertThatThrownBy(() -> ask(TestState.ready(), "/it/accordi", (request, response) -> {
                    throw new EJBException("a fault");
                }))
                .isInstanceOf(EJBException.class);
    }
}
