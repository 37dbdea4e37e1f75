package it.rer.portico.web.access;

import it.rer.portico.web.frame.rendering.Rendering;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.http.FinishedPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends the responses of sign-in, sign-out and one-time links. */
@ApplicationScoped
public class AccessAnswers {

    @Inject
    private Rendering rendering;

    @Inject
    private Links links;

    /** Renders and sends a view of {@code WEB-INF/access}, which no cache may store. */
    public void show(String view, int status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        rendering
                .render("access/" + view, status, FinishedPage.NEVER, request, response)
                .send(request, response);
    }

    /**
     * Redirects to a path of the module.
     *
     * @param status 302 or 303
     * @param path with query, beginning with a slash
     */
    public void send(int status, String path, HttpServletResponse response) {
        response.setStatus(status);
        response.setHeader("Location", links.to(path));
        response.setContentLength(0);
    }
}
