package it.rer.portico.web.access.identity;

import it.rer.portico.web.platform.http.SiteServlet;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The first page of the desk, and everything below it that no other servlet answers. */
@WebServlet(urlPatterns = DeskPath.HOME + "/*")
public class DeskServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient DeskAnswers answers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getPathInfo() == null) {
            answers.show("desk", HttpServletResponse.SC_OK, request, response);
        } else if (request.getPathInfo().equals("/")) {
            answers.send(HttpServletResponse.SC_FOUND, DeskPath.HOME, response);
        } else {
            answers.missing(request, response);
        }
    }
}
