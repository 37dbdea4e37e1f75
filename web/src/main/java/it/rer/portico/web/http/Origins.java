package it.rer.portico.web.http;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Web origins (RFC 6454) that an operator listed, in the form in which a Content-Security-Policy names them. */
public final class Origins {

    private final Set<String> origins = new LinkedHashSet<>();

    /**
     * @param listed each a scheme, a host and maybe a port, such as {@code https://www.example.org}
     */
    public Origins(Collection<String> listed) {
        listed.forEach(origin -> origins.add(normal(origin)));
    }

    /** Whether an origin is listed. */
    public boolean allow(String origin) {
        return origins.contains(normal(origin));
    }

    /** Whether the origin of a whole address is listed; what is no http address has none. */
    public boolean allowAddress(String address) {
        var origin = originOf(address);
        return origin != null && allow(origin);
    }

    /** Whether two addresses are of one origin. */
    public static boolean isSame(String address, String other) {
        var origin = originOf(address);
        return origin != null && origin.equals(originOf(other));
    }

    /** Null if it has none, or names a user. */
    private static String originOf(String address) {
        try {
            var uri = URI.create(address);
            boolean whole = uri.getScheme() != null && uri.getRawAuthority() != null && uri.getRawUserInfo() == null;
            return whole ? normal(uri.getScheme() + "://" + uri.getRawAuthority()) : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static String normal(String origin) {
        var lower = origin.toLowerCase(Locale.ROOT);
        return lower.startsWith("https:") ? lower.replaceFirst(":443$", "") : lower.replaceFirst(":80$", "");
    }

    /** All of them, with blanks between. */
    @Override
    public String toString() {
        return String.join(" ", origins);
    }
}
