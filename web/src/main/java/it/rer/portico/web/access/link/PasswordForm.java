package it.rer.portico.web.access.link;

import it.rer.portico.access.identity.Account;
import it.rer.portico.access.identity.PasswordLinkExpiredException;
import it.rer.portico.access.identity.PasswordLinks;
import it.rer.portico.access.identity.Passwords;
import it.rer.portico.platform.error.PorticoException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.platform.text.PostedForm;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** {@code password.xhtml}: an editor's own password, set with a one-time link. */
@Named("passwordSetting")
@RequestScoped
public class PasswordForm extends PostedForm {

    @Inject
    private PasswordLinks links;

    private String token = "";
    private boolean sent;
    private String login = "";
    private String name = "";
    private NewPassword password = NewPassword.NONE;

    /** Takes over what the request brings, and whose password it is about. */
    public void take(HttpServletRequest request) {
        token = LinkCode.of(request);
        sent = request.getParameter("password") != null;
        password = new NewPassword(value(request, "password"), value(request, "repeated"));
        var account = links.find(token);
        login = account.map(Account::login).orElse("");
        name = account.map(Account::name).orElse("");
    }

    /** Whether a code was given. */
    public boolean isCoded() {
        return !token.isEmpty();
    }

    /** Whether a password was sent, and not the code alone. */
    boolean isSent() {
        return sent;
    }

    /** Whether the link still holds. */
    public boolean isOpen() {
        return !login.isEmpty();
    }

    /** @return whether the password was set; if not, the faults say why */
    boolean send(Language language) {
        verify(language, () -> password.demandGood(login, name));
        verify(language, password::demandSame);
        if (isRefused()) {
            return false;
        }
        try {
            links.use(token, password.text());
            return true;
        } catch (PorticoException e) {
            if (e instanceof PasswordLinkExpiredException) {
                login = "";
            }
            refuse("", Texts.message(language, e));
            return false;
        }
    }

    public String getLogin() {
        return login;
    }

    /** For the form that brings the password. */
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
