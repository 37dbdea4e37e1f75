package it.rer.portico.web.platform.origin;

import it.rer.portico.platform.address.WebAddress;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** A configured set of web origins (RFC 6454), written as in a Content-Security-Policy. */
public final class Origins {

    private final Set<String> origins = new LinkedHashSet<>();

    /**
     * @param listed addresses such as {@code https://www.example.org/a}, of which only the origin is used; what is no http address is
     * skipped
     */
    public Origins(Collection<String> listed) {
        listed.forEach(address -> originOf(address).ifPresent(origins::add));
    }

    /** Whether an origin is in the set; false for an address with a path. */
    public boolean allow(String origin) {
        return WebAddress.find(origin)
                .filter(address -> address.path().equals("/") && address.query().isEmpty() && !origin.endsWith("/"))
                .filter(this::allow)
                .isPresent();
    }

    /** Whether the origin of an address is in the set; false if it is no http address. */
    public boolean allowAddress(String address) {
        return WebAddress.find(address).filter(this::allow).isPresent();
    }

    /** Whether the origin of an address is in the set. */
    public boolean allow(WebAddress address) {
        return origins.contains(address.origin());
    }

    /** Whether two addresses have the same origin. */
    public static boolean isSame(String address, String other) {
        var origin = originOf(address);
        return origin.isPresent() && origin.equals(originOf(other));
    }

    private static Optional<String> originOf(String address) {
        return WebAddress.find(address).map(WebAddress::origin);
    }

    /** The origins, separated by spaces. */
    @Override
    public String toString() {
        return String.join(" ", origins);
    }
}
