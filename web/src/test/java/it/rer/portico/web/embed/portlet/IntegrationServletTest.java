package it.rer.portico.web.embed.portlet;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.site.published.TestSite;
import it.rer.portico.web.frame.block.Blocks;
import it.rer.portico.web.frame.block.Portlet;
import it.rer.portico.web.frame.block.PortletView;
import it.rer.portico.web.frame.block.TestBlocks;
import it.rer.portico.web.frame.cache.CachedPages;
import it.rer.portico.web.frame.rendering.Rendering;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.asset.Assets;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.TestLinks;
import it.rer.portico.web.testing.Wiring;
import jakarta.servlet.http.HttpServlet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page for integrators, who include blocks in other pages. */
class IntegrationServletTest {

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

    private final IntegrationView view = Wiring.wire(new IntegrationView(), TestLinks.atRoot(), assets);

    private final HttpServlet integration = Wiring.wire(
            new IntegrationServlet(),
            TestBlocks.PUBLISHED,
            cachedPages,
            new Rendering(requestContext),
            requestContext,
            blocks,
            view);

    @Test
    void thePageForIntegratorsShowsEveryBlockAndIsCached() {
        var first = Exchange.get("/portlets/").sendTo(integration);

        assertThat(first.views()).hasSize(Portlet.values().length + 1).endsWith("integration");
        assertThat(Exchange.get("/portlets/")
                        .query("language=fr")
                        .sendTo(integration)
                        .views())
                .isEmpty();
        assertThat(view.getExamples())
                .extracting(Example::getName)
                .containsExactlyElementsOf(
                        Stream.of(Portlet.values()).map(Portlet::key).toList());
        var rating = view.getExamples().stream()
                .filter(example -> example.getName().equals("rating"))
                .findFirst()
                .orElseThrow();
        assertThat(rating.getSsi())
                .isEqualTo("<!--# include virtual=\"/portlets/rating/it/r/lunga?links=absolute\" -->");
        assertThat(rating.getElement())
                .isEqualTo("<portico-block name=\"rating\" language=\"it\" path=\"r/lunga\">"
                        + "<a href=\"https://www.example.org/it/r/lunga\">Lunga &amp; bella</a></portico-block>");
        assertThat(requestContext.language()).isEqualTo(ITALIAN);
    }

    @Test
    void thePageForIntegratorsIsInEnglishToo() {
        var english = Exchange.get("/portlets/").query("language=en").sendTo(integration);

        assertThat(english.views()).endsWith("integration");
        assertThat(requestContext.language()).isEqualTo(ENGLISH);
        assertThat(view.getExamples().get(0).getAddress()).isEqualTo("/portlets/header/en/e");
    }

    @Test
    void aSiteWithoutPagesHasNoExamples() {
        var empty = Wiring.wire(
                new IntegrationServlet(),
                TestSite.serving(() -> new TestSite().snapshot()),
                cachedPages,
                new Rendering(requestContext),
                requestContext,
                blocks,
                view);

        assertThat(Exchange.get("/portlets/").sendTo(empty).status()).isEqualTo(200);
        assertThat(view.getExamples()).isEmpty();
    }
}
