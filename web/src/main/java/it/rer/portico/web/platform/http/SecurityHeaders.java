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
 * Tells browsers what our pages never do, so that an attacker's page cannot do it in our name.
 *
 * <p>Servlets add these headers themselves, all of them by way of {@link SiteServlet} or the one for errors: a filter before them
 * would cost a kept page a good part of the time that it takes to send it.
 */
@ApplicationScoped
public class SecurityHeaders {

    private static final String CONTENT_SECURITY_POLICY = policyWith("");
    private static final String PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    /** Whether readers come by https even where the server, behind a proxy, does not see it. */
    private boolean everSecure;

    private TrustedProxies proxies;
    private String contentSecurityPolicy;

    protected SecurityHeaders() {}

    /** A form that is answered by leading back to the portal is one that browsers hold to be sent there. */
    @Inject
    public SecurityHeaders(Configuration configuration, TrustedProxies proxies, PortalOrigins origins) {
        this.proxies = proxies;
        everSecure = configuration.text(Option.BASE_URL).startsWith("https:");
        contentSecurityPolicy = (CONTENT_SECURITY_POLICY + " " + origins.sources()).strip();
    }

    /** The policy of a page into which some origins may bring style, scripts, images and fonts, and whose forms may lead there. */
    public static String policyWith(Origins origins) {
        return policyWith((" " + origins).stripTrailing());
    }

    private static String policyWith(String others) {
        return "default-src 'none'; style-src 'self'%1$s; script-src 'self'%1$s; img-src 'self' data:%1$s; font-src 'self'%1$s; connect-src 'self'; base-uri 'none'; frame-ancestors 'self'; form-action 'self'%1$s"
                .formatted(others);
    }

    /** The policy of a screen of the desk: nothing of others, and frames with previews of our own. */
    public static String policyOfDesk() {
        return policyWith("") + "; frame-src 'self'";
    }

    /** The policy of the screen with the text editor, which writes style into the page and shows pictures before they are sent. */
    public static String policyOfEditor() {
        return "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'self'; form-action 'self'";
    }

    /** Adds them to an answer of which nothing has been sent. */
    public void addTo(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", contentSecurityPolicy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Permissions-Policy", PERMISSIONS_POLICY);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (everSecure || proxies.isSecure(request)) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
