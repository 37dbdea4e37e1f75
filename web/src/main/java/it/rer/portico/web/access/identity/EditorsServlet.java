package it.rer.portico.web.access.identity;

import it.rer.portico.access.identity.Accounts;
import it.rer.portico.web.platform.http.SiteServlet;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The accounts, for administrators; the service refuses everybody else. */
@WebServlet(urlPatterns = DeskPath.EDITORS)
public class EditorsServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Accounts accounts;

    @Inject
    private transient EditorsView view;

    @Inject
    private transient DeskAnswers answers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        view.list(accounts.list());
        answers.show("editors", HttpServletResponse.SC_OK, request, response);
    }
}
