package it.rer.portico.web.desk.check;

import it.rer.portico.content.check.CheckedText;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.frame.rendering.Rendering;
import it.rer.portico.web.platform.http.FinishedPage;
import it.rer.portico.web.platform.http.SiteServlet;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Checks the unsaved text of the editing screen, and answers with an HTML fragment of the findings. */
@WebServlet(urlPatterns = ScreenPath.HOME + "/pagina/controlli")
public class ChecksServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ChecksView checks;

    @Inject
    private transient Rendering rendering;

    @Override
    protected Set<String> methods() {
        return Set.of("POST");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var language = Language.find(String.valueOf(request.getParameter("text")));
        if (language.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            checks.check(new CheckedText(
                    language.get(),
                    new PageContent(
                            request.getParameter("title"),
                            request.getParameter("description"),
                            request.getParameter("body"))));
        } catch (InvalidInputException beyondBounds) {
            checks.refuse(beyondBounds);
        }
        rendering
                .renderFragment("desk/checks", HttpServletResponse.SC_OK, FinishedPage.NEVER, request, response)
                .send(request, response);
    }
}
