package it.rer.portico.web.identity;

import it.rer.portico.error.PorticoException;
import it.rer.portico.identity.Editor;
import it.rer.portico.identity.FirstAdministrator;
import it.rer.portico.identity.LoginTakenException;
import it.rer.portico.identity.Passwords;
import it.rer.portico.language.Language;
import it.rer.portico.text.EmailAddress;
import it.rer.portico.web.form.PostedForm;
import it.rer.portico.web.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** {@code first-administrator.xhtml}: the account from which all others come. */
@Named("firstAdministrator")
@RequestScoped
public class FirstAdministratorForm extends PostedForm {

    /** The parameter that holds the token of the link. */
    static final String TOKEN = "token";

    @Inject
    private FirstAdministrator administrator;

    private String token = "";
    private String login = "";
    private String name = "";
    private String email = "";
    private NewPassword password = NewPassword.NONE;

    /** Takes over what the request brings. */
    public void take(HttpServletRequest request) {
        token = value(request, TOKEN);
        login = value(request, "login");
        name = value(request, "name");
        email = value(request, "email");
        password = new NewPassword(value(request, "password"), value(request, "repeated"));
    }

    /** Whether the link still holds. */
    public boolean isOpen() {
        return administrator.isOpen(token);
    }

    /** @return whether the account was made; if not, the faults say why */
    boolean send(Language language) {
        verify(language, () -> Editor.checkedLogin(login));
        verify(language, () -> Editor.checkedName(name));
        verify(language, () -> Editor.checkedEmail(email));
        verify(language, () -> password.demandGood(login));
        verify(language, password::demandSame);
        if (isRefused()) {
            return false;
        }
        try {
            administrator.create(token, login, name, email, password.text());
            return true;
        } catch (PorticoException e) {
            refuse(e instanceof LoginTakenException ? "login" : "", Texts.message(language, e));
            return false;
        }
    }

    public String getLogin() {
        return login;
    }

    public int getLoginMax() {
        return Editor.LOGIN_MAX;
    }

    public String getName() {
        return name;
    }

    public int getNameMax() {
        return Editor.NAME_MAX;
    }

    public String getEmail() {
        return email;
    }

    public int getEmailMax() {
        return EmailAddress.MAX;
    }

    public int getPasswordMax() {
        return Passwords.MAX;
    }
}
