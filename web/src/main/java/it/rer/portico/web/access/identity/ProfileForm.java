package it.rer.portico.web.access.identity;

import it.rer.portico.access.identity.Account;
import it.rer.portico.access.identity.OwnAccount;
import it.rer.portico.access.identity.Passwords;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.platform.text.PostedForm;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** {@code profile.xhtml}: what an editor does to their own account. */
@Named("profile")
@RequestScoped
public class ProfileForm extends PostedForm {

    private static final String CURRENT = "current";

    @Inject
    private OwnAccount ownAccount;

    private String action = "";
    private String current = "";
    private NewPassword password = NewPassword.NONE;
    private boolean done;

    /** Takes over what the request brings. */
    public void take(HttpServletRequest request) {
        action = value(request, "action");
        current = value(request, CURRENT);
        password = new NewPassword(value(request, "password"), value(request, "repeated"));
        done = !value(request, DeskQuery.DONE).isEmpty();
    }

    /** Whether they want to be signed out everywhere. */
    boolean isAboutSessions() {
        return action.equals("everywhere");
    }

    /** @return the account with its new password; empty if it was not changed, and the faults say why */
    Optional<Account> send(String login, String name, Language language) {
        if (current.isEmpty()) {
            refuse(CURRENT, Texts.message(language, "text.required"));
        }
        verify(language, () -> password.demandGood(login, name));
        verify(language, password::demandSame);
        if (isRefused()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ownAccount.changePassword(current, password.text()));
        } catch (InvalidInputException e) {
            refuse(e, language);
            return Optional.empty();
        }
    }

    /** Whether the current password was tried and is not theirs. */
    boolean isWrongPassword() {
        return !current.isEmpty() && getFault().containsKey(CURRENT);
    }

    public boolean isDone() {
        return done && !isRefused();
    }

    public int getPasswordMax() {
        return Passwords.MAX;
    }
}
