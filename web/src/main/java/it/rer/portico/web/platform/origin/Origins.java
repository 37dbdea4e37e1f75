package it.rer.portico.web.platform.origin;

import it.rer.portico.platform.address.WebAddress;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Web origins (RFC 6454) that an operator listed, in the form in which a Content-Security-Policy names them. */
public final class Origins {

    private final Set<String> origins = new LinkedHashSet<>();

    /**
     * @param listed addresses such as {@code https://www.example.org}, of which the origin counts
     */
    public Origins(Collection<String> listed) {
        listed.forEach(address -> originOf(address).ifPresent(origins::add));
    }

    /** Whether an origin is listed; a whole address is none. */
    public boolean allow(String origin) {
        return WebAddress.find(origin)
                .filter(address -> address.path().equals("/") && address.query().isEmpty() && !origin.endsWith("/"))
                .filter(this::allow)
                .isPresent();
    }

    /** Whether the origin of a whole address is listed; what is no http address has none. */
    public boolean allowAddress(String address) {
        return WebAddress.find(address).filter(this::allow).isPresent();
    }

    public boolean allow(WebAddress address) {
        return origins.contains(address.origin());
    }

    /** Whether two addresses are of one origin. */
    public static boolean isSame(String address, String other) {
        var origin = originOf(address);
        return origin.isPresent() && origin.equals(originOf(other));
    }

    private static Optional<String> originOf(String address) {
        return WebAddress.find(address).map(WebAddress::origin);
    }

    /** All of them, with blanks between. */
    @Override
    public String toString() {
        return String.join(" ", origins);
    }
}
