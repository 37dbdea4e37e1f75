package it.rer.portico.web.frame.rendering;

import it.rer.portico.platform.language.Language;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.http.FinishedPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.UnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Has Faces render a view, and takes the bytes instead of sending them. */
@ApplicationScoped
public class Rendering {

    private static final String DOCTYPE = "<!DOCTYPE html>";

    private RequestContext requestContext;

    protected Rendering() {}

    @Inject
    public Rendering(RequestContext requestContext) {
        this.requestContext = requestContext;
    }

    /**
     * Renders a view about the current {@link RequestContext}.
     *
     * @param view the file below {@code WEB-INF}, without ending: {@code citizen/page}
     * @param cacheControl one of the constants of {@link FinishedPage}
     */
    public FinishedPage render(
            String view, int status, String cacheControl, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var capture = new CapturedResponse(response);
        forward(view, request, response, capture);
        var policy = requestContext.getHostTemplate().policy();
        return FinishedPage.html(status, requestContext.language(), cacheControl, policy, capture.bytes());
    }

    /**
     * Renders a view that is a part of a page. Faces begins every view with a document type, which within a page would be an error,
     * and which is left away here.
     */
    public FinishedPage renderFragment(
            String view, int status, String cacheControl, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var capture = new CapturedResponse(response);
        forward(view, request, response, capture);
        var html = new String(capture.bytes(), StandardCharsets.UTF_8);
        var fragment = html.startsWith(DOCTYPE) ? html.substring(DOCTYPE.length()) : html;
        return fragment(status, requestContext.language(), cacheControl, fragment.strip());
    }

    /** A part of a page that is written already. */
    public static FinishedPage fragment(int status, Language language, String cacheControl, String html) {
        return FinishedPage.html(status, language, cacheControl, html.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The status is sent with the finished page: to what is forwarded under that of an error, Payara adds a report of its own.
     *
     * @throws UnavailableException if the server has not started Faces yet
     */
    private static void forward(
            String view, HttpServletRequest request, HttpServletResponse response, CapturedResponse capture)
            throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_OK);
        request.getRequestDispatcher("/WEB-INF/" + view + ".xhtml").forward(new GetRequest(request), capture);
        if (capture.isUnavailable()) {
            throw new UnavailableException("The server cannot render " + view, 1);
        }
    }
}
