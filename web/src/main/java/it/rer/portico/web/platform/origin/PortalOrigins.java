package it.rer.portico.web.platform.origin;

import it.rer.portico.platform.address.WebAddress;
import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/**
 * The origins (RFC 6454) of the portal whose pages contain our blocks: those of {@code portico.portal.origins}, and those of the pages that
 * may be rated according to {@code portico.rated.addresses}. Their scripts may read our fragments, and forms sent from their pages return
 * to them.
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

    /** Whether pages of an origin may contain our blocks. */
    public boolean allow(String origin) {
        return origins.allow(origin);
    }

    /** Whether the page at an address may contain our blocks. */
    public boolean allow(WebAddress address) {
        return origins.allow(address);
    }

    /** The origins as sources of a Content-Security-Policy, separated by spaces; empty if there is none. */
    public String sources() {
        return origins.toString();
    }
}
