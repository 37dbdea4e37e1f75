package it.rer.portico.web.http;

import it.rer.portico.config.Configuration;
import it.rer.portico.config.Option;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The origins (RFC 6454) of the portal whose pages hold our blocks, as {@code portico.portal.origins} lists them. Their scripts may
 * read our fragments, and what a citizen sends from their pages leads back to them.
 */
@ApplicationScoped
public class PortalOrigins {

    private Origins origins;

    protected PortalOrigins() {}

    @Inject
    public PortalOrigins(Configuration configuration) {
        origins = new Origins(configuration.list(Option.PORTAL_ORIGINS));
    }

    /** Whether a page of that origin may hold our blocks. */
    public boolean allow(String origin) {
        return origins.allow(origin);
    }

    /** Whether a whole address is that of a page that may hold our blocks; what is no http address is not. */
    public boolean allowAddress(String address) {
        return origins.allowAddress(address);
    }
}
