package it.rer.portico.web.access.link;

import it.rer.portico.web.access.AccessPath;
import it.rer.portico.web.access.signin.SignInForm;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;

/** The page to which a one-time link made by an administrator leads. */
@WebServlet(urlPatterns = AccessPath.PASSWORD)
public class PasswordServlet extends LinkServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PasswordForm form;

    public PasswordServlet() {
        super(AccessPath.PASSWORD, "password", AccessPath.SIGN_IN + "?" + SignInForm.SET + "=1");
    }

    @Override
    LinkForm form() {
        return form;
    }
}
