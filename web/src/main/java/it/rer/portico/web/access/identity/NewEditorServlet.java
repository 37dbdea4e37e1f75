package it.rer.portico.web.access.identity;

import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.http.SiteServlet;
import it.rer.portico.web.platform.http.Status;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Makes an account. The answer shows its link, once: it is in no address, no session and no log. */
@WebServlet(urlPatterns = DeskPath.NEW_EDITOR)
public class NewEditorServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    private static final String VIEW = "new-editor";

    @Inject
    private transient NewEditorForm form;

    @Inject
    private transient PasswordLinkView link;

    @Inject
    private transient DeskView desk;

    @Inject
    private transient DeskAnswers answers;

    @Inject
    private transient RequestContext requestContext;

    @Override
    protected Set<String> methods() {
        return READING_AND_SENDING;
    }

    /** Nothing is asked of a service yet that would refuse whoever may not. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (desk.isAdministrator()) {
            answers.show(VIEW, HttpServletResponse.SC_OK, request, response);
        } else {
            answers.deny(request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        form.take(request);
        var made = form.send(requestContext.language());
        if (made.isPresent()) {
            link.show(made.get());
            answers.show(PasswordLinkView.VIEW, HttpServletResponse.SC_OK, request, response);
        } else {
            answers.show(VIEW, Status.UNPROCESSABLE, request, response);
        }
    }
}
