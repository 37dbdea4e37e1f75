package it.rer.portico.web.citizen.media;

import it.rer.portico.media.library.MediaLibrary;
import it.rer.portico.media.library.MediaRepresentation;
import it.rer.portico.platform.text.WholeNumber;
import it.rer.portico.web.frame.media.MediaPath;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.http.SiteServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Serves files to editors, including those that no published text names, if the editor may see them. Caches do not store them. A path with
 * only the id of an image redirects to its current content, for texts that are being edited.
 */
@WebServlet(urlPatterns = MediaPath.DESK_FOLDER + "/*")
public class DeskMediaServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern NUMBER = Pattern.compile("/" + WholeNumber.IDENTITY);
    /** The width of images in the text editor, in pixels. */
    private static final int IN_TEXT = 960;

    @Inject
    private transient MediaLibrary library;

    @Inject
    private transient Links links;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var asked = MediaPath.find(request.getPathInfo());
        var found = asked.map(path -> library.representation(path.id(), path.width()))
                .orElseGet(() -> shown(request.getPathInfo()));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var current = MediaPath.of(found.get());
        if (!asked.equals(Optional.of(current))) {
            redirect(response, HttpServletResponse.SC_FOUND, links.to(MediaPath.DESK_FOLDER + current.path()));
            return;
        }
        new MediaAnswer(found.get(), number -> library.chunk(found.get(), number)).send(request, response);
    }

    private Optional<MediaRepresentation> shown(String path) {
        return path != null && NUMBER.matcher(path).matches()
                ? library.representation(Long.parseLong(path.substring(1)), IN_TEXT)
                : Optional.empty();
    }
}
