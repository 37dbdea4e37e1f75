package it.rer.portico.web.desk.shell;

import it.rer.portico.web.platform.http.SiteServlet;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers all paths of the desk without a screen: redirects {@code /redazione/} to the home screen, and sends the 404. */
@WebServlet(urlPatterns = ScreenPath.HOME + "/*")
public class DeskServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient DeskAnswers answers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if ("/".equals(request.getPathInfo())) {
            answers.send(HttpServletResponse.SC_FOUND, ScreenPath.HOME, response);
        } else {
            answers.notFound(request, response);
        }
    }
}
