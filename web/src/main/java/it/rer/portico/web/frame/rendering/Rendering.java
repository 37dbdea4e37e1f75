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

/** Renders a Faces view into memory, so that the result can be cached and sent. */
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
     * Renders a whole page for the current {@link RequestContext}.
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

    /** Renders a part of a page. Faces begins every view with a document type, which is invalid inside a page and is removed here. */
    public FinishedPage renderFragment(
            String view, int status, String cacheControl, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var capture = new CapturedResponse(response);
        forward(view, request, response, capture);
        var html = new String(capture.bytes(), StandardCharsets.UTF_8);
        var fragment = html.startsWith(DOCTYPE) ? html.substring(DOCTYPE.length()) : html;
        return fragment(status, requestContext.language(), cacheControl, fragment.strip());
    }

    /** A part of a page whose HTML is already there. */
    public static FinishedPage fragment(int status, Language language, String cacheControl, String html) {
        return FinishedPage.html(status, language, cacheControl, html.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Forwards with status 200, because Payara appends an error report to what is forwarded with an error status. The real status is sent
     * with the finished page.
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
