package it.rer.portico.web.access.identity;

import it.rer.portico.access.identity.Accounts;
import it.rer.portico.access.identity.EditorNotFoundException;
import it.rer.portico.platform.error.PorticoException;
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

/** One account, for administrators; the service refuses everybody else. */
@WebServlet(urlPatterns = DeskPath.EDITOR)
public class EditorServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    private static final String VIEW = "editor";
    private static final String QUESTION = "editor-question";

    @Inject
    private transient Accounts accounts;

    @Inject
    private transient EditorForm form;

    @Inject
    private transient PasswordLinkView link;

    @Inject
    private transient DeskAnswers answers;

    @Inject
    private transient RequestContext requestContext;

    @Override
    protected Set<String> methods() {
        return READING_AND_SENDING;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        form.take(request);
        form.forget();
        try {
            form.show(accounts.get(form.login()));
        } catch (EditorNotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var view = form.getQuestion().isEmpty() ? VIEW : QUESTION;
        answers.show(view, HttpServletResponse.SC_OK, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        form.take(request);
        try {
            form.show(accounts.get(form.login()));
            if (form.action().equals(EditorForm.LINK)) {
                link.show(accounts.resetLink(form.login()));
                answers.show(PasswordLinkView.VIEW, HttpServletResponse.SC_OK, request, response);
                return;
            }
            perform();
        } catch (EditorNotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        } catch (PorticoException e) {
            form.refuse(e, requestContext.language());
            answers.show(VIEW, Status.UNPROCESSABLE, request, response);
            return;
        }
        answers.send(HttpServletResponse.SC_SEE_OTHER, form.placeAfterwards(), response);
    }

    private void perform() {
        var login = form.login();
        switch (form.action()) {
            case "describe" -> accounts.describe(login, form.getName(), form.getEmail());
            case "grant" -> accounts.grant(login, form.role(), form.section());
            case "revoke" -> accounts.revoke(login, form.role(), form.grantedSection());
            case "suspend" -> accounts.suspend(login);
            case "resume" -> accounts.resume(login);
            default -> form.forget(); // a form of ours sends nothing else
        }
    }
}
