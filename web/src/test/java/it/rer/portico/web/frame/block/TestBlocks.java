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

/** What serves blocks, for tests of whatever uses them. */
public final class TestBlocks {

    /** The one origin that is allowed. */
    public static final String PORTAL = "https://portal.example.org";

    /** A section in both languages with a page below it, one that was withdrawn, and an old address. */
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

    /** Blocks made of parts that a test has; files and memory are added. */
    public static Blocks of(Object... parts) {
        var added = Stream.of(Wiring.wire(new Assets(), TestLinks.atRoot()));
        return Wiring.wire(new Blocks(), Stream.concat(added, Stream.of(parts)).toArray());
    }

    /** Allows {@link #PORTAL}. */
    public static CrossOrigin sharing() {
        return Wiring.wire(new CrossOrigin(), new PortalOrigins(TestConfiguration.with(Option.PORTAL_ORIGINS, PORTAL)));
    }

    /** Serves files as the module does. */
    public static HttpServlet assetServlet(Assets assets) {
        return Wiring.wire(new AssetServlet(), assets);
    }
}
