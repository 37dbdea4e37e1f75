package it.rer.portico.web.platform.http;

import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.web.platform.origin.Origins;
import it.rer.portico.web.platform.origin.PortalOrigins;
import it.rer.portico.web.platform.origin.TrustedProxies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Adds the security headers to responses: Content-Security-Policy, Referrer-Policy, HSTS and others, which tell browsers what our pages
 * never do.
 *
 * <p>Servlets call this themselves, through {@link SiteServlet} or the error servlet: a filter would take a good part of the time in which
 * a cached page is sent (docs/adr/0012).
 */
@ApplicationScoped
public class SecurityHeaders {

    private static final String CONTENT_SECURITY_POLICY = policyWith("");
    private static final String PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    /** Whether readers use https even if the server, behind a proxy, receives http. */
    private boolean alwaysSecure;

    private TrustedProxies proxies;
    private String contentSecurityPolicy;

    protected SecurityHeaders() {}

    /**
     * The portal's origins are in {@code form-action}, because browsers apply it also to the redirect with which a form returns to the
     * portal.
     */
    @Inject
    public SecurityHeaders(Configuration configuration, TrustedProxies proxies, PortalOrigins origins) {
        this.proxies = proxies;
        alwaysSecure = configuration.text(Option.BASE_URL).startsWith("https:");
        contentSecurityPolicy = (CONTENT_SECURITY_POLICY + " " + origins.sources()).strip();
    }

    /** The policy of a page that loads styles, scripts, images and fonts from some other origins, and whose forms may lead there. */
    public static String policyWith(Origins origins) {
        return policyWith((" " + origins).stripTrailing());
    }

    private static String policyWith(String others) {
        return "default-src 'none'; style-src 'self'%1$s; script-src 'self'%1$s; img-src 'self' data:%1$s; font-src 'self'%1$s; connect-src 'self'; base-uri 'none'; frame-ancestors 'self'; form-action 'self'%1$s"
                .formatted(others);
    }

    /** The policy of a screen of the desk: nothing from other origins, and frames with our own previews. */
    public static String policyOfDesk() {
        return policyWith("") + "; frame-src 'self'";
    }

    /** The policy of the screen with the text editor, which adds inline styles and shows images before they are uploaded. */
    public static String policyOfEditor() {
        return "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'self'; form-action 'self'";
    }

    /** Adds the headers to a response that is not yet committed. */
    public void addTo(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", contentSecurityPolicy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Permissions-Policy", PERMISSIONS_POLICY);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (alwaysSecure || proxies.isSecure(request)) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
