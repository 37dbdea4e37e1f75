package it.rer.portico.web.access.link;

import it.rer.portico.web.access.AccessPath;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;

/** The page to which the one-time link in the server's log leads. */
@WebServlet(urlPatterns = AccessPath.FIRST_ADMINISTRATOR)
public class FirstAdministratorServlet extends LinkServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient FirstAdministratorForm form;

    public FirstAdministratorServlet() {
        super(AccessPath.FIRST_ADMINISTRATOR, "first-administrator", AccessPath.SIGN_IN);
    }

    @Override
    LinkForm form() {
        return form;
    }
}
