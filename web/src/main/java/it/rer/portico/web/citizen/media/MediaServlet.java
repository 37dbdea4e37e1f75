package it.rer.portico.web.citizen.media;

import it.rer.portico.platform.database.DatabaseState;
import it.rer.portico.site.published.PublishedSite;
import it.rer.portico.web.frame.media.MediaPath;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.http.FinishedPage;
import it.rer.portico.web.platform.http.RetryAfter;
import it.rer.portico.web.platform.http.SiteServlet;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Serves published files to citizens; any origin may embed them. Metadata and validators come from the snapshot, without the database; only
 * bytes that are not cached are read from it. A former or slightly wrong path of a file redirects to the current one.
 */
@WebServlet(urlPatterns = MediaPath.FOLDER + "/*")
public class MediaServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = Logger.getLogger(MediaServlet.class.getName());

    @Inject
    private transient PublishedSite published;

    @Inject
    private transient CachedFiles files;

    @Inject
    private transient Links links;

    @Inject
    private transient DatabaseState database;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            answer(MediaPath.find(request.getPathInfo()), request, response);
        } catch (EJBException | PersistenceException e) {
            if (!database.failed(e)) {
                LOG.log(Level.WARNING, "A file could not be read; the reader was asked to try again", e);
            }
            refuse(e, response);
        }
    }

    private static void refuse(RuntimeException cause, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            throw cause;
        }
        response.reset(); // the headers of the file do not apply to the error
        RetryAfter.ofDatabase(response);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    private void answer(Optional<MediaPath> asked, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var site = published.current();
        var found = asked.flatMap(
                path -> site.file(path.id()).flatMap(file -> file.representation(path.fingerprint(), path.width())));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var current = MediaPath.of(found.get());
        if (!current.equals(asked.get())) {
            redirect(response, HttpServletResponse.SC_MOVED_PERMANENTLY, links.to(MediaPath.FOLDER + current.path()));
            return;
        }
        response.setHeader("Cache-Control", FinishedPage.FOREVER);
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        new MediaAnswer(found.get(), number -> files.chunk(found.get(), number)).send(request, response);
    }
}
