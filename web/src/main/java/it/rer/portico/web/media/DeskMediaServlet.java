package it.rer.portico.web.media;

import it.rer.portico.media.MediaLibrary;
import it.rer.portico.web.http.Links;
import it.rer.portico.web.http.SiteServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Every file, for editors: also those that no published text names. No cache keeps them. */
@WebServlet(urlPatterns = MediaPlace.DESK_FOLDER + "/*")
public class DeskMediaServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient MediaLibrary library;

    @Inject
    private transient Links links;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var asked = MediaPlace.find(request.getPathInfo());
        var found = asked.flatMap(place -> library.representation(place.id(), place.width()));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var place = MediaPlace.of(found.get());
        if (!place.equals(asked.get())) {
            redirect(response, HttpServletResponse.SC_FOUND, links.to(MediaPlace.DESK_FOLDER + place.path()));
            return;
        }
        new MediaAnswer(found.get(), number -> library.chunk(found.get(), number)).send(request, response);
    }
}
