package it.rer.portico.web.access.identity;

import it.rer.portico.access.identity.FirstAdministrator;
import it.rer.portico.access.identity.Passwords;
import it.rer.portico.platform.error.PorticoException;
import it.rer.portico.platform.language.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** {@code first-administrator.xhtml}: the account from which all others come. */
@Named("firstAdministrator")
@RequestScoped
public class FirstAdministratorForm extends AccountForm {

    @Inject
    private FirstAdministrator administrator;

    private String token = "";
    private boolean sent;
    private NewPassword password = NewPassword.NONE;

    @Override
    public void take(HttpServletRequest request) {
        super.take(request);
        token = LinkCode.of(request);
        sent = request.getParameter("password") != null;
        password = new NewPassword(value(request, "password"), value(request, "repeated"));
    }

    /** Whether a code was given. */
    public boolean isCoded() {
        return !token.isEmpty();
    }

    /** Whether an account was sent, and not the code alone. */
    boolean isSent() {
        return sent;
    }

    /** Whether there is a link that holds. */
    public boolean isAwaited() {
        return administrator.isAwaited();
    }

    /** Whether the link still holds. */
    public boolean isOpen() {
        return administrator.isOpen(token);
    }

    /** @return whether the account was made; if not, the faults say why */
    boolean send(Language language) {
        verifyAccount(language);
        verify(language, () -> password.demandGood(getLogin(), getName()));
        verify(language, password::demandSame);
        if (isRefused()) {
            return false;
        }
        try {
            administrator.create(token, getLogin(), getName(), getEmail(), password.text());
            return true;
        } catch (PorticoException e) {
            refuse(e, language);
            return false;
        }
    }

    /** For the form that brings the account. */
    public String getToken() {
        return token;
    }

    public int getCodeMax() {
        return LinkCode.MAX;
    }

    public int getPasswordMax() {
        return Passwords.MAX;
    }
}
