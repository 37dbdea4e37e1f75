package it.rer.portico.web.citizen.preview;

import it.rer.portico.desk.preview.Draft;
import it.rer.portico.site.published.PublishedSite;
import it.rer.portico.web.frame.rendering.Rendering;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.http.FinishedPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Renders and sends a draft as the page that it will be. */
@ApplicationScoped
public class DraftPage {

    /** Forms are shown but cannot be sent, so that readers of a draft do not rate the published page. */
    private static final String POLICY = "form-action 'none'; connect-src 'none'";

    @Inject
    private RequestContext requestContext;

    @Inject
    private PublishedSite published;

    @Inject
    private Rendering rendering;

    /**
     * Sends a draft, which no cache may store.
     *
     * @param mediaFolder path of the folder of files for this reader
     */
    public void send(Draft draft, String mediaFolder, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        requestContext.begin(draft.in(published.current()), draft.text());
        requestContext.withMediaIn(mediaFolder);
        hide(response);
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        var page = rendering.render("citizen/page", HttpServletResponse.SC_OK, FinishedPage.NEVER, request, response);
        response.addHeader("Content-Security-Policy", POLICY);
        page.send(request, response);
    }

    /** Hides a response from search engines and caches, and its address from the sites that it links to. */
    static void hide(HttpServletResponse response) {
        response.setHeader("Cache-Control", FinishedPage.NEVER);
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
