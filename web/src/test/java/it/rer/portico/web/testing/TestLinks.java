package it.rer.portico.web.testing;

import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.web.platform.address.Links;

/** Addresses of a module that is deployed and configured as a test wants it. */
public final class TestLinks {

    /** What absolute addresses begin with. */
    public static final String BASE = "https://www.example.org";

    private TestLinks() {}

    /** At the root of the server. */
    public static Links atRoot() {
        return at("");
    }

    public static Links at(String contextPath) {
        return new Links(DeployedModule.at(contextPath), TestConfiguration.with(Option.BASE_URL, BASE + "/"));
    }
}
