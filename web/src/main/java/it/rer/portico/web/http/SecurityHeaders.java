package it.rer.portico.web.http;

import it.rer.portico.config.Configuration;
import it.rer.portico.config.Option;
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

    protected SecurityHeaders() {}

    @Inject
    public SecurityHeaders(Configuration configuration) {
        everSecure = configuration.text(Option.BASE_URL).startsWith("https:");
    }

    /** The policy of a page into which some origins may bring style, scripts, images and fonts, and whose forms may lead there. */
    public static String policyWith(Origins origins) {
        return policyWith((" " + origins).stripTrailing());
    }

    private static String policyWith(String others) {
        return "default-src 'none'; style-src 'self'%1$s; script-src 'self'%1$s; img-src 'self' data:%1$s; font-src 'self'%1$s; connect-src 'self'; form-action 'self'%1$s; base-uri 'none'; frame-ancestors 'self'"
                .formatted(others);
    }

    /** Adds them to an answer of which nothing has been sent. */
    public void addTo(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Permissions-Policy", PERMISSIONS_POLICY);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (everSecure || request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
