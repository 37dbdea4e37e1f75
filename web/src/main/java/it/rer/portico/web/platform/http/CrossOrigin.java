package it.rer.portico.web.platform.http;

import it.rer.portico.web.platform.origin.PortalOrigins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * Adds the CORS headers (Fetch Standard) with which browsers let scripts of the portal's pages read a response. {@link PortalOrigins} lists
 * the allowed origins. Such responses are public, so credentials are never allowed.
 */
@ApplicationScoped
public class CrossOrigin {

    /** How long a browser may cache a preflight response, in seconds; browsers cap it at two hours or a day. */
    private static final String PREFLIGHT_SECONDS = "7200";

    @Inject
    private PortalOrigins origins;

    /** Allows the requesting origin, if it is one of the portal's, and tells caches that the response varies by it. */
    public void addTo(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("Vary", "Origin");
        allowed(request).ifPresent(origin -> response.setHeader("Access-Control-Allow-Origin", origin));
    }

    /**
     * Answers a preflight request; {@link #addTo} must have been called. For other origins it is a plain response to OPTIONS.
     *
     * @param methods that the address supports, separated by commas
     */
    public void answer(String methods, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        response.setHeader("Allow", methods);
        response.setHeader("Cache-Control", FinishedPage.NEVER);
        if (allowed(request).isPresent()) {
            response.setHeader("Access-Control-Allow-Methods", methods);
            response.setHeader("Access-Control-Allow-Headers", "X-Portico-Fragment");
            response.setHeader("Access-Control-Max-Age", PREFLIGHT_SECONDS);
        }
    }

    private Optional<String> allowed(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Origin")).filter(origins::allow);
    }
}
