package it.rer.portico.web.http;

import it.rer.portico.config.Configuration;
import it.rer.portico.config.Option;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The origins (RFC 6454) of the portal whose pages hold our blocks, as {@code portico.portal.origins} lists them. Their scripts may
 * read our fragments, and what a citizen sends from their pages leads back to them.
 */
@ApplicationScoped
public class PortalOrigins {

    private Set<String> origins;

    protected PortalOrigins() {}

    @Inject
    public PortalOrigins(Configuration configuration) {
        origins = configuration.list(Option.PORTAL_ORIGINS).stream()
                .map(origin -> origin.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a page of that origin may hold our blocks. */
    public boolean allow(String origin) {
        return origins.contains(origin.toLowerCase(Locale.ROOT));
    }

    /** Whether a whole address is that of a page that may hold our blocks; what is no http address is not. */
    public boolean allowAddress(String address) {
        try {
            var uri = URI.create(address);
            return uri.getRawUserInfo() == null
                    && uri.getRawAuthority() != null
                    && allow(uri.getScheme() + "://" + uri.getRawAuthority());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
