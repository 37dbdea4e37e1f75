package it.rer.portico.web.access.signin;

import it.rer.portico.access.identity.Account;
import it.rer.portico.access.identity.OwnAccount;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.web.access.session.EditorSession;
import it.rer.portico.web.access.session.Identity;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What signed-in editors do with their own sign-in: change the password, end all their sessions. */
@ApplicationScoped
public class OwnSignIn {

    /** The field of the current password in errors of the service. */
    private static final String CURRENT = "current";

    @Inject
    private OwnAccount ownAccount;

    @Inject
    private SignInLimits limits;

    @Inject
    private DeviceCookie devices;

    @Inject
    private EditorSession session;

    /**
     * Changes the password. This session continues, all others end, and the browser stays known.
     *
     * @throws InvalidInputException {@code current} if that is not the password; another field if the new one is not acceptable
     * @throws TooManyAttemptsException if the current password was tried too often: guessing it must not be easier here than at the sign-in
     */
    public void changePassword(
            String login, String current, String changed, HttpServletRequest request, HttpServletResponse response) {
        var attempt = limits.beginInSession(login, request);
        if (attempt.mustWait()) {
            throw new TooManyAttemptsException(attempt);
        }
        var account = changed(attempt, current, changed);
        limits.succeeded(attempt);
        session.continueAs(Identity.of(account), request, response);
        devices.remember(login, request, response);
    }

    private Account changed(SignInLimits.Attempt attempt, String current, String changed) {
        try {
            return ownAccount.changePassword(current, changed);
        } catch (InvalidInputException e) {
            if (e.field().equals(CURRENT)) {
                limits.failed(attempt);
            } else {
                limits.undo(attempt);
            }
            throw e;
        } catch (EJBException | PersistenceException e) { // the desk's gate reports it
            limits.undo(attempt);
            throw e;
        }
    }

    /** Ends all sessions of the editor, on every node and in every browser, including this one. */
    public void signOutEverywhere(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        ownAccount.signOutEverywhere();
        session.end(request, response);
    }
}
