package it.rer.portico.web.platform.origin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Protects citizens' forms against cross-site requests: accepts those sent from our own pages or from the portal's. If no header says
 * otherwise the form is accepted: citizens have no session that could be abused, and old browsers send neither header.
 */
@ApplicationScoped
public class FormOrigins {

    @Inject
    private OwnOrigin own;

    @Inject
    private PortalOrigins portal;

    /**
     * Whether our own page or the portal's sent a form, according to the browser's headers. {@code Sec-Fetch-Site: same-origin} is the
     * browser's own verdict, and valid even if a proxy changes host and scheme. Otherwise {@code Origin} decides, and if it is missing,
     * {@code Sec-Fetch-Site} (Fetch Standard, section 3.2; Fetch Metadata, section 2.4). {@code Origin: null} is accepted only with {@code
     * same-site}.
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
