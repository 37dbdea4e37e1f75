package it.rer.portico.web.desk.preview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Carries the token of a new preview link across a redirect, in the session, to the response that shows it. It is shown once: reloading the
 * screen neither creates another link nor shows this one again.
 */
@RequestScoped
public class NewPreviewLink {

    private static final String TOKEN = "portico.preview.made.";

    @Inject
    private HttpServletRequest request;

    /** Stores the token of a page's new link. */
    public void store(long pageId, String token) {
        request.getSession().setAttribute(TOKEN + pageId, token);
    }

    /** Removes and returns the token of a page's new link; empty if there is none. */
    public String take(long pageId) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(TOKEN + pageId) instanceof String token)) {
            return "";
        }
        session.removeAttribute(TOKEN + pageId);
        return token;
    }
}
