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

/** What all addresses of the module have in common: the methods they know, and the path that was asked for. */
public abstract class SiteServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** The name of the servlet that answers what nothing else does. */
    public static final String PAGES = "pages";

    /** Reading: the methods of an address without a form. */
    protected static final Set<String> READING = Set.of("GET", "HEAD");
    /** The methods of an address with a form. */
    protected static final Set<String> READING_AND_SENDING = Set.of("GET", "HEAD", "POST");

    @Inject
    private transient SecurityHeaders securityHeaders;

    /** The methods that this address knows; every other gets 405 with the list of these. */
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

    /** Whether this address looks at parameters, of a form or of its query. To others whatever stands there says nothing. */
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

    /** The methods that this address knows, as the header Allow lists them. */
    protected final String allow() {
        return String.join(", ", methods().stream().sorted().toList());
    }

    /** The path within the module, decoded, beginning with a slash; for a servlet of a folder, what comes after the folder. */
    protected static String place(HttpServletRequest request) {
        var info = request.getPathInfo();
        if (info != null) {
            return info;
        }
        var path = request.getServletPath();
        return path.isEmpty() ? "/" : path;
    }

    /** Sends the reader elsewhere. Unlike {@code sendRedirect} it writes the address as it is, without the host that the request named. */
    protected static void redirect(HttpServletResponse response, int status, String address) {
        response.setStatus(status);
        response.setHeader("Location", address);
        response.setHeader(
                "Cache-Control",
                status == HttpServletResponse.SC_MOVED_PERMANENTLY ? FinishedPage.REVALIDATE : FinishedPage.NEVER);
        response.setContentLength(0);
    }
}
