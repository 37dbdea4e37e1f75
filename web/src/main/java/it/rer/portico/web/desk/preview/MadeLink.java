package it.rer.portico.web.desk.preview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Carries the secret of a link from the answer that made it to the one that shows it. It lies in the session of who made it for that long,
 * and is gone once it was shown: to load the screen again makes no other link, and shows this one no more.
 */
@RequestScoped
public class MadeLink {

    private static final String TOKEN = "portico.preview.made.";

    @Inject
    private HttpServletRequest request;

    /** Keeps the secret of a link to a page. */
    public void keep(long pageId, String token) {
        request.getSession().setAttribute(TOKEN + pageId, token);
    }

    /** The secret that was kept, if it is of a link to that page; empty if none was. */
    public String take(long pageId) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(TOKEN + pageId) instanceof String kept)) {
            return "";
        }
        session.removeAttribute(TOKEN + pageId);
        return kept;
    }
}
