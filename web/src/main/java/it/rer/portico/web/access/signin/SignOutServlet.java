package it.rer.portico.web.access.signin;

import it.rer.portico.web.access.AccessAnswers;
import it.rer.portico.web.access.AccessPath;
import it.rer.portico.web.access.session.EditorSession;
import it.rer.portico.web.platform.http.SiteServlet;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Signs an editor out. It accepts only POST, so that no link, image or prefetch can do it. */
@WebServlet(urlPatterns = AccessPath.SIGN_OUT)
public class SignOutServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient EditorSession session;

    @Inject
    private transient AccessAnswers answers;

    @Override
    protected Set<String> methods() {
        return Set.of("POST");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        session.end(request, response);
        answers.send(HttpServletResponse.SC_SEE_OTHER, AccessPath.SIGN_IN + "?" + SignInForm.OUT + "=1", response);
    }
}
