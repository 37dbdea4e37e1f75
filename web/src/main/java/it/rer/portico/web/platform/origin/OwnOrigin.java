package it.rer.portico.web.platform.origin;

import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/**
 * Protects editors' forms against cross-site request forgery: recognises the requests that our own pages send. Every browser says where a
 * form comes from ({@code Sec-Fetch-Site}, or {@code Origin}: Fetch Standard, section 3.2); a request with neither header is refused.
 */
@ApplicationScoped
public class OwnOrigin {

    private String authority;

    protected OwnOrigin() {}

    @Inject
    public OwnOrigin(Configuration configuration) {
        authority =
                withoutUsualPort(URI.create(configuration.text(Option.BASE_URL)).getRawAuthority());
    }

    /** Whether a page of this host sent the request. */
    public boolean sent(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        var origin = request.getHeader("Origin");
        return origin != null && isOwn(origin, request);
    }

    /**
     * Whether an origin is ours: that of {@code portico.base.url}, or the host of the request, which no page can choose. The scheme is
     * ignored, because a proxy may terminate TLS.
     */
    public boolean isOwn(String origin, HttpServletRequest request) {
        if (!origin.matches("https?://[^/]+")) {
            return false;
        }
        var from = origin.substring(origin.indexOf("//") + 2);
        return from.equalsIgnoreCase(authority) || from.equalsIgnoreCase(withoutUsualPort(request.getHeader("Host")));
    }

    /** Browsers omit the default port of a scheme in an origin; proxies may add it. */
    private static String withoutUsualPort(String host) {
        return host == null ? "" : host.replaceFirst(":(80|443)$", "");
    }
}
