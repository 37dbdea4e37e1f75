package it.rer.portico.web.embed.portlet;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.web.frame.block.Blocks;
import it.rer.portico.web.frame.block.PortletView;
import it.rer.portico.web.frame.block.TestBlocks;
import it.rer.portico.web.frame.cache.CachedPages;
import it.rer.portico.web.frame.rendering.Rendering;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.asset.Assets;
import it.rer.portico.web.platform.http.FinishedPage;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.TestLinks;
import it.rer.portico.web.testing.Wiring;
import jakarta.servlet.http.HttpServlet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks served below /portlets/, except receiving ratings. */
class PortletServletTest {

    private final CachedPages cachedPages = new CachedPages(TestConfiguration.defaults());
    private final Assets assets = Wiring.wire(new Assets(), TestLinks.atRoot());
    private final RequestContext requestContext = new RequestContext();

    private final Object[] parts = {
        TestBlocks.PUBLISHED,
        cachedPages,
        new Rendering(requestContext),
        requestContext,
        new PortletView(),
        TestLinks.atRoot(),
        assets
    };

    private final Blocks blocks = Wiring.wire(new Blocks(), parts);

    private final HttpServlet portlets = Wiring.wire(
            new PortletServlet(),
            TestBlocks.PUBLISHED,
            blocks,
            requestContext,
            TestLinks.atRoot(),
            TestBlocks.sharing());

    private Exchange ask(String method, String path, String query, String... header) {
        var exchange = Exchange.below(method, "/portlets", path).query(query);
        for (int i = 0; i < header.length; i += 2) {
            exchange.header(header[i], header[i + 1]);
        }
        return exchange.sendTo(portlets);
    }

    @Test
    void aBlockIsRenderedOnceForAllOptions() {
        assertThat(ask("GET", "/footer/it/r", "level=3&links=absolute").views()).containsExactly("portlet");
        assertThat(ask("GET", "/footer/it/r", "links=absolute&level=3").views()).isEmpty();
        assertThat(ask("GET", "/footer/it/r", null).views()).isEmpty();
        assertThat(ask("GET", "/footer/it/r", "ids=a").views()).isEmpty();
    }

    /** Open Liberty sends this address here, although another servlet has it as an exact pattern. */
    @Test
    void theFolderItselfShowsThePageForIntegrators() {
        assertThat(ask("GET", "/", null).views()).containsExactly(IntegrationServlet.NAME);
    }

    @Test
    void equalOptionsShareOneCacheEntry() {
        ask("GET", "/footer/it/r", "level=3&links=absolute");

        assertThat(cachedPages.find(new CachedPages.Key(1, "/portlets/footer/it/r", "level=3&links=absolute")))
                .isPresent();
        assertThat(cachedPages.find(new CachedPages.Key(1, "/portlets/footer/it/r", "links=absolute&level=3")))
                .isEmpty();
        ask("GET", "/footer/it/r", "level=2&x=1");
        assertThat(cachedPages.find(new CachedPages.Key(1, "/portlets/footer/it/r", "level=2&x=1")))
                .isEmpty();
    }

    @Test
    void anAdaptedBlockIsRevalidated() {
        var answer = ask("GET", "/footer/it/r", "level=3");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo(FinishedPage.REVALIDATE);
        assertThat(ask("GET", "/footer/it/r", "level=3", "If-None-Match", answer.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void aFormerPathServesTheBlockOfThePage() {
        var former = ask("GET", "/footer/it/r/prima", null);

        assertThat(former.status()).isEqualTo(200);
        assertThat(cachedPages.find(new CachedPages.Key(1, "/portlets/footer/it/r/lunga", "")))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "/none/it/r, '', 404, it, Nessun blocco",
        "/none/en/e, '', 404, en, No block",
        "/rating/fr/r, '', 404, it, La lingua",
        "/rating, '', 404, it, La lingua",
        "/rating/en/none, '', 404, en, No page",
        "/rating/it, '', 404, it, Nessuna pagina",
        "/rating/it/r/via, '', 410, it, ritirata",
        "/rating/it/r, level=9, 400, it, level è un numero",
        "/rating/en/e, level=9, 400, en, level is a number",
        "/rating/en/e, colour=red, 400, en, An option does not exist"
    })
    void anErrorIsAFragmentThatSaysWhy(String path, String query, int status, String language, String reason) {
        var answer = ask("GET", path, query);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.isError()).as("not the container's error page").isFalse();
        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.text())
                .startsWith(
                        "<p class=\"portico-fault\" data-portlet-fault=\"" + status + "\" lang=\"" + language + "\">")
                .contains("<!-- Portico " + status + ": ")
                .contains(reason, "https://www.example.org/portlets/")
                .endsWith("-->")
                .doesNotContainIgnoringCase("<html", "<body", "<!doctype", "colour=red");
        assertThat(answer.text().indexOf("-->")).isEqualTo(answer.text().length() - 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "--><script>alert(1)</script>", "\"onload=\"alert(1)"})
    void nothingOfTheRequestIsRepeated(String evil) {
        for (var answer : new Exchange[] {
            ask("GET", "/" + evil + "/it/r", null),
            ask("GET", "/rating/it/" + evil, null),
            ask("GET", "/rating/it/r", "level=" + evil),
            ask("GET", "/rating/it/r", evil + "=1")
        }) {
            assertThat(answer.status()).isBetween(400, 499);
            assertThat(answer.text()).doesNotContain("alert");
        }
    }

    @Test
    void withoutPathItRedirectsToThePageForIntegrators() {
        var answer = Exchange.get("/portlets").sendTo(portlets);

        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.header("Location")).isEqualTo("/portlets/");
    }

    @Test
    void onlyScriptsOfThePortalMayRead() {
        var portal = ask("GET", "/footer/it/r", null, "Origin", TestBlocks.PORTAL);
        assertThat(portal.header("Access-Control-Allow-Origin")).isEqualTo(TestBlocks.PORTAL);
        assertThat(portal.header("Access-Control-Allow-Credentials")).isNull();
        for (var other : new String[] {
            "https://evil.example", "null", "https://portal.example.org.evil.example", "http://portal.example.org", ""
        }) {
            var refused = ask("GET", "/footer/it/r", null, "Origin", other);
            assertThat(refused.status()).isEqualTo(200);
            assertThat(refused.header("Access-Control-Allow-Origin")).as(other).isNull();
            assertThat(refused.header("Vary")).contains("Origin");
        }
        assertThat(ask("GET", "/footer/it/r", null).header("Vary")).contains("Origin");
        assertThat(ask("GET", "/none/it/r", null, "Origin", TestBlocks.PORTAL).header("Access-Control-Allow-Origin"))
                .isEqualTo(TestBlocks.PORTAL);
    }

    @Test
    void postToABlockWithoutFormIsNotAllowed() {
        var refused = ask("POST", "/footer/it/r", null);

        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }
}
