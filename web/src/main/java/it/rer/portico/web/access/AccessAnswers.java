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

/** How the pages by which editors come in and go out are sent. */
@ApplicationScoped
public class AccessAnswers {

    @Inject
    private Rendering rendering;

    @Inject
    private Links links;

    /** Sends a view of {@code WEB-INF/access}, for this reader and this moment alone. */
    public void show(String view, int status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        rendering
                .render("access/" + view, status, FinishedPage.NEVER, request, response)
                .send(request, response);
    }

    /** Sends on to a place of the module, after a form was taken or where one is needed. */
    public void send(int status, String path, HttpServletResponse response) {
        response.setStatus(status);
        response.setHeader("Location", links.to(path));
        response.setContentLength(0);
    }
}
