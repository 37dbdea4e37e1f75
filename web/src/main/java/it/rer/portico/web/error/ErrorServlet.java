package it.rer.portico.web.error;

import it.rer.portico.platform.language.Language;
import it.rer.portico.web.frame.block.BlockFault;
import it.rer.portico.web.frame.rendering.Rendering;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.http.FinishedPage;
import it.rer.portico.web.platform.http.RetryAfter;
import it.rer.portico.web.platform.http.SecurityHeaders;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.UnavailableException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What a reader gets when a request failed: a page that says what they can do, and nothing of what went wrong inside. Where even that
 * page cannot be made, a few lines without style.
 */
@WebServlet(urlPatterns = "/error")
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = Logger.getLogger(ErrorServlet.class.getName());

    @Inject
    private transient SecurityHeaders securityHeaders;

    @Inject
    private transient Unavailable unavailable;

    @Inject
    private transient Rendering rendering;

    @Inject
    private transient RequestContext requestContext;

    @Inject
    private transient Links links;

    /** Whoever ended the connection is told nothing, and neither is the log. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        try {
            answer(request, response);
        } catch (IOException e) {
            LOG.log(Level.FINE, "Whoever asked has gone", e);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = status(request);
        securityHeaders.addTo(request, response);
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            // The server's own: it has not started all of the application yet.
            RetryAfter.ofDatabase(response);
        }
        try {
            if (isBlock(request)) {
                BlockFault.of(status, language(request), links).send(request, response);
                return;
            }
            requestContext.begin(unavailable.readable(), language(request));
            rendering
                    .render("citizen/" + view(status), status, FinishedPage.NEVER, request, response)
                    .send(request, response);
        } catch (UnavailableException e) { // Faces has not been started yet
            LastResort.send(status, response);
        } catch (ServletException | RuntimeException e) {
            LOG.log(Level.SEVERE, "The page for an error could not be made", e);
            LastResort.send(status, response);
        }
    }

    /** The status that the container noted; asked for directly, the address is as any other that does not exist. */
    private static int status(HttpServletRequest request) {
        var noted = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return noted instanceof Integer status ? status : HttpServletResponse.SC_NOT_FOUND;
    }

    /** Whether a block of a page was asked for: what answers will stand in the page of a host. */
    private boolean isBlock(HttpServletRequest request) {
        var address = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return Unavailable.isBlock(address, links);
    }

    private static String view(int status) {
        if (status == HttpServletResponse.SC_NOT_FOUND) {
            return "missing";
        }
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            return "unavailable";
        }
        return status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? "error-request" : "error";
    }

    private static Language language(HttpServletRequest request) {
        return Unavailable.language(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)), request);
    }
}
