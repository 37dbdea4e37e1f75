package it.rer.portico.web.platform.origin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Tells a citizen's form that a page of ours or of the portal sent from one that another site sent. What no header speaks against is
 * taken: citizens have no session that somebody could borrow, and an old browser says nothing.
 */
@ApplicationScoped
public class FormOrigins {

    @Inject
    private OwnOrigin own;

    @Inject
    private PortalOrigins portal;

    /**
     * Whether a page of ours or of the portal sent it, as far as the browser says. {@code Sec-Fetch-Site: same-origin} is its own finding,
     * and holds where a proxy changes host and scheme; else the {@code Origin} is judged, and a missing one by {@code Sec-Fetch-Site}
     * (Fetch Standard, section 3.2; Fetch Metadata, section 2.4). {@code Origin: null} is taken from our own site alone.
     */
    public boolean allow(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        var origin = request.getHeader("Origin");
        if ("same-origin".equals(site)) {
            return true;
        }
        if (origin == null) {
            return !"cross-site".equals(site);
        }
        if (origin.equals("null")) {
            return "same-site".equals(site);
        }
        return own.isOwn(origin, request) || portal.allow(origin);
    }
}
