package it.rer.portico.web.platform.origin;

import it.rer.portico.platform.address.WebAddress;
import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/**
 * The origins (RFC 6454) of the portal whose pages hold our blocks: those that {@code portico.portal.origins} lists, and those of the
 * pages that {@code portico.rated.addresses} allows to be rated. Their scripts may read our fragments, and what a citizen sends from
 * their pages leads back to them.
 */
@ApplicationScoped
public class PortalOrigins {

    private Origins origins;

    protected PortalOrigins() {}

    @Inject
    public PortalOrigins(Configuration configuration) {
        origins = new Origins(Stream.of(Option.PORTAL_ORIGINS, Option.RATED_ADDRESSES)
                .flatMap(option -> configuration.list(option).stream())
                .sorted()
                .toList());
    }

    /** Whether a page of that origin may hold our blocks. */
    public boolean allow(String origin) {
        return origins.allow(origin);
    }

    /** Whether a whole address is that of a page that may hold our blocks; what is no http address is not. */
    public boolean allowAddress(String address) {
        return origins.allowAddress(address);
    }

    public boolean allow(WebAddress address) {
        return origins.allow(address);
    }

    /** All of them, as a Content-Security-Policy names sources: with spaces between them; empty if there is none. */
    public String sources() {
        return origins.toString();
    }
}
