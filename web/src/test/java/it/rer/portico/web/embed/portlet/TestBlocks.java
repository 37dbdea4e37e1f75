package it.rer.portico.web.embed.portlet;

import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.web.platform.asset.AssetServlet;
import it.rer.portico.web.platform.asset.Assets;
import it.rer.portico.web.platform.http.CrossOrigin;
import it.rer.portico.web.platform.http.PortalOrigins;
import it.rer.portico.web.testing.TestLinks;
import it.rer.portico.web.testing.Wiring;
import jakarta.servlet.http.HttpServlet;
import java.util.stream.Stream;

/** What serves blocks, for tests of whatever uses them. */
public final class TestBlocks {

    /** The one origin that is allowed. */
    public static final String PORTAL = "https://portal.example.org";

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
