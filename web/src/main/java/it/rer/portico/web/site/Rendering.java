package it.rer.portico.web.site;

import it.rer.portico.web.http.FinishedPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Has Faces render a view, and takes the bytes instead of sending them. */
@ApplicationScoped
public class Rendering {

    private static final String HTML = "text/html;charset=UTF-8";

    /**
     * Renders a view of {@code /WEB-INF/views} about the current {@link Visit}.
     *
     * @param view the file's name without ending
     * @param cacheControl one of the constants of {@link FinishedPage}
     */
    public FinishedPage render(
            String view, int status, String cacheControl, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var capture = new CapturedResponse(response);
        request.getRequestDispatcher("/WEB-INF/views/" + view + ".xhtml").forward(new GetRequest(request), capture);
        return FinishedPage.of(status, HTML, cacheControl, capture.bytes());
    }
}
