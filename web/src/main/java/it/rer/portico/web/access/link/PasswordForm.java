package it.rer.portico.web.access.link;

import it.rer.portico.access.identity.Account;
import it.rer.portico.access.identity.PasswordLinkExpiredException;
import it.rer.portico.access.identity.PasswordLinks;
import it.rer.portico.platform.error.PorticoException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** {@code password.xhtml}: lets an editor set a password with a one-time link. */
@Named("passwordSetting")
@RequestScoped
public class PasswordForm extends LinkForm {

    @Inject
    private PasswordLinks links;

    private String login = "";
    private String name = "";

    /** Reads the inputs of the request, and finds the account of the code. */
    @Override
    public void take(HttpServletRequest request) {
        super.take(request);
        var account = links.find(getToken());
        login = account.map(Account::login).orElse("");
        name = account.map(Account::name).orElse("");
    }

    /** Whether the code is valid. */
    @Override
    public boolean isOpen() {
        return !login.isEmpty();
    }

    /** @return whether the password was set; if not, the errors say why */
    @Override
    boolean send(Language language) {
        verify(language, () -> password().demandGood(login, name));
        verify(language, password()::demandSame);
        if (isRefused()) {
            return false;
        }
        try {
            links.use(getToken(), password().text());
            return true;
        } catch (PorticoException e) {
            if (e instanceof PasswordLinkExpiredException) {
                login = "";
            }
            refuse("", Texts.message(language, e));
            return false;
        }
    }

    @Override
    public String getLogin() {
        return login;
    }
}
