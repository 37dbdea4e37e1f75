package it.rer.portico.web.platform.http;

import it.rer.portico.web.platform.form.FormGate;
import it.rer.portico.web.platform.form.FormLimits;
import it.rer.portico.web.platform.form.FormRequest;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Base of all servlets: security headers, 405 for other methods, checked parameters ({@link FormGate}), and the requested path. */
public abstract class SiteServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** The name of the servlet for every address that no other servlet has. */
    public static final String PAGES = "pages";

    /** The methods of an address without a form. */
    protected static final Set<String> READING = Set.of("GET", "HEAD");
    /** The methods of an address with a form. */
    protected static final Set<String> READING_AND_SENDING = Set.of("GET", "HEAD", "POST");

    @Inject
    private transient SecurityHeaders securityHeaders;

    /** The supported methods; any other gets 405 with this list. */
    protected Set<String> methods() {
        return READING;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        securityHeaders.addTo(request, response);
        if (!methods().contains(request.getMethod())) {
            response.setHeader("Allow", allow());
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        if (FormRequest.isAdmitted(request) || !takesParameters()) {
            answer(request, response);
            return;
        }
        var admitted = FormGate.admit(request, FormLimits.SMALL, response::sendError);
        if (admitted.isPresent() && FormGate.read(admitted.get(), response::sendError)) {
            answer(admitted.get(), response);
        }
    }

    /** Whether this servlet reads parameters, of a form or of the query; if not, they are ignored unchecked. */
    protected boolean takesParameters() {
        return methods().contains("POST");
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        switch (request.getMethod()) {
            case "POST" -> doPost(request, response);
            case "OPTIONS" -> doOptions(request, response);
            default -> doGet(request, response);
        }
    }

    /** The supported methods, as the header Allow lists them. */
    protected final String allow() {
        return String.join(", ", methods().stream().sorted().toList());
    }

    /** The decoded path within the module, beginning with a slash; for a servlet mapped to {@code /folder/*}, what follows the folder. */
    protected static String path(HttpServletRequest request) {
        var info = request.getPathInfo();
        if (info != null) {
            return info;
        }
        var path = request.getServletPath();
        return path.isEmpty() ? "/" : path;
    }

    /**
     * Redirects to an address, with the caching that fits the status. Unlike {@code sendRedirect} it does not prepend the Host header of
     * the request.
     */
    protected static void redirect(HttpServletResponse response, int status, String address) {
        response.setStatus(status);
        response.setHeader("Location", address);
        response.setHeader(
                "Cache-Control",
                status == HttpServletResponse.SC_MOVED_PERMANENTLY ? FinishedPage.REVALIDATE : FinishedPage.NEVER);
        response.setContentLength(0);
    }
}
