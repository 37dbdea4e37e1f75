package it.rer.portico.web.platform.http;

import it.rer.portico.web.platform.origin.PortalOrigins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * Tells browsers which pages' scripts may read an answer (Fetch standard, CORS): those of the portal, as {@link PortalOrigins} lists
 * them. What is read so is what anybody may read, so no credentials are ever allowed with it.
 */
@ApplicationScoped
public class CrossOrigin {

    /** Seconds for which a browser need not ask again; browsers cut it to two hours or a day. */
    private static final String PREFLIGHT_SECONDS = "7200";

    @Inject
    private PortalOrigins origins;

    /** Allows the asking page, if it is one of the portal's. The answer varies by it, for caches between. */
    public void addTo(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("Vary", "Origin");
        allowed(request).ifPresent(origin -> response.setHeader("Access-Control-Allow-Origin", origin));
    }

    /**
     * Answers what a browser asks before it sends a request that no plain form could send; {@link #addTo} was called before. Without an
     * allowed origin it is the plain answer to OPTIONS.
     *
     * @param methods that the address knows, with commas between
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
