package it.rer.portico.web.frame.block;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;

import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.site.published.PublishedSite;
import it.rer.portico.site.published.TestSite;
import it.rer.portico.web.platform.asset.AssetServlet;
import it.rer.portico.web.platform.asset.Assets;
import it.rer.portico.web.platform.http.CrossOrigin;
import it.rer.portico.web.platform.origin.PortalOrigins;
import it.rer.portico.web.testing.TestLinks;
import it.rer.portico.web.testing.Wiring;
import jakarta.servlet.http.HttpServlet;
import java.util.stream.Stream;

/** Sample pages and wiring for tests of servlets that serve blocks. */
public final class TestBlocks {

    /** The only allowed origin. */
    public static final String PORTAL = "https://portal.example.org";

    /** A section in both languages with a page below it, a withdrawn page, and a redirect. */
    public static final PublishedSite PUBLISHED = TestSite.serving(() -> new TestSite()
            .page(1, null)
            .page(2, 1L)
            .page(3, 1L)
            .text(1, ITALIAN, "r")
            .text(1, ENGLISH, "e")
            .text(2, ITALIAN, "r/lunga", "Lunga & bella", "<h2 id=\"content-a\">A</h2><p>" + "testo ".repeat(9))
            .withdrawn(3, ITALIAN, "r/via")
            .redirect(ITALIAN, "r/prima", 2)
            .snapshot());

    private TestBlocks() {}

    /** Blocks wired with the parts of a test; assets are added. */
    public static Blocks of(Object... parts) {
        var added = Stream.of(Wiring.wire(new Assets(), TestLinks.atRoot()));
        return Wiring.wire(new Blocks(), Stream.concat(added, Stream.of(parts)).toArray());
    }

    /** CORS for {@link #PORTAL} only. */
    public static CrossOrigin sharing() {
        return Wiring.wire(new CrossOrigin(), new PortalOrigins(TestConfiguration.with(Option.PORTAL_ORIGINS, PORTAL)));
    }

    /** The servlet of assets. */
    public static HttpServlet assetServlet(Assets assets) {
        return Wiring.wire(new AssetServlet(), assets);
    }
}
