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
 * The error page of the module: it says what the reader can do, and reveals nothing of the cause. If even that page cannot be rendered, a
 * few lines without style are sent ({@link LastResort}).
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

    /** A connection that the reader has closed is no error. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        try {
            answer(request, response);
        } catch (IOException e) {
            LOG.log(Level.FINE, "The reader has closed the connection", e);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = status(request);
        securityHeaders.addTo(request, response);
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            // The server's own 503: it has not started the whole application yet.
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
            LOG.log(Level.SEVERE, "The error page could not be rendered", e);
            LastResort.send(status, response);
        }
    }

    /** The status that the container set; a direct request to {@code /error} is 404. */
    private static int status(HttpServletRequest request) {
        var noted = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return noted instanceof Integer status ? status : HttpServletResponse.SC_NOT_FOUND;
    }

    /** Whether the request was for a block, so that the response will be inside a host's page. */
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
