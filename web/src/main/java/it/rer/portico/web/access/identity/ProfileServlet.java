package it.rer.portico.web.access.identity;

import it.rer.portico.access.identity.Account;
import it.rer.portico.access.identity.OwnAccount;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.http.SiteServlet;
import it.rer.portico.web.platform.http.Status;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** An editor's own account: another password, and the end of all their sessions. */
@WebServlet(urlPatterns = DeskPath.PROFILE)
public class ProfileServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    private static final String VIEW = "profile";

    @Inject
    private transient OwnAccount ownAccount;

    @Inject
    private transient ProfileForm form;

    @Inject
    private transient SignInLimits limits;

    @Inject
    private transient DeviceCookie devices;

    @Inject
    private transient DeskSession session;

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

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        form.take(request);
        answers.show(VIEW, HttpServletResponse.SC_OK, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        form.take(request);
        if (form.isAboutSessions()) {
            ownAccount.signOutEverywhere();
            session.end(request, response);
            answers.send(HttpServletResponse.SC_SEE_OTHER, DeskPath.SIGN_IN + "?" + SignInForm.OUT + "=1", response);
        } else {
            changePassword(request, response);
        }
    }

    private Optional<Account> send(SignInLimits.Attempt attempt) {
        try {
            return form.send(desk.getLogin(), desk.getName(), requestContext.language());
        } catch (EJBException | PersistenceException e) { // the gate of the desk says so
            limits.undo(attempt);
            throw e;
        }
    }

    /** The current password is guessed at no faster here than at the sign-in. */
    private void changePassword(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var attempt = limits.atTheDesk(desk.getLogin(), request);
        if (attempt.mustWait()) {
            form.refuse("", attempt.message(requestContext.language()));
            response.setHeader("Retry-After", attempt.seconds());
            answers.show(VIEW, Status.TOO_MANY_REQUESTS, request, response);
            return;
        }
        var changed = send(attempt);
        if (changed.isPresent()) {
            limits.succeeded(attempt);
            session.goOn(Identity.of(changed.get()), request, response);
            devices.remember(desk.getLogin(), request, response);
            answers.send(HttpServletResponse.SC_SEE_OTHER, DeskPath.PROFILE + "?" + DeskQuery.DONE + "=1", response);
            return;
        }
        if (form.isWrongPassword()) {
            limits.failed(attempt);
        } else {
            limits.undo(attempt);
        }
        answers.show(VIEW, Status.UNPROCESSABLE, request, response);
    }
}
