package it.rer.portico.web.access.link;

import it.rer.portico.access.identity.Editor;
import it.rer.portico.access.identity.FirstAdministrator;
import it.rer.portico.access.identity.LoginTakenException;
import it.rer.portico.platform.error.PorticoException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.EmailAddress;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** {@code first-administrator.xhtml}: creates the first administrator's account, with the one-time link of the server's log. */
@Named("firstAdministrator")
@RequestScoped
public class FirstAdministratorForm extends LinkForm {

    @Inject
    private FirstAdministrator administrator;

    private String login = "";
    private String name = "";
    private String email = "";

    /** Reads the inputs of the request. */
    @Override
    public void take(HttpServletRequest request) {
        super.take(request);
        login = value(request, "login");
        name = value(request, "name");
        email = value(request, "email");
    }

    /** Whether a link to create the first administrator is valid at the moment. */
    public boolean isAwaited() {
        return administrator.isAwaited();
    }

    /** Whether the code of this request is valid. */
    @Override
    public boolean isOpen() {
        return administrator.isOpen(getToken());
    }

    @Override
    boolean isClosed() {
        return isCoded() ? !isOpen() : !isAwaited();
    }

    /** @return whether the account was created; if not, the errors say why */
    @Override
    boolean send(Language language) {
        verify(language, () -> Editor.checkedName(name));
        verify(language, () -> Editor.checkedEmail(email));
        verify(language, () -> Editor.checkedLogin(login));
        verify(language, () -> password().demandGood(login, name));
        verify(language, password()::demandSame);
        if (isRefused()) {
            return false;
        }
        try {
            administrator.create(getToken(), login, name, email, password().text());
            return true;
        } catch (LoginTakenException e) { // only the attempt reveals it
            refuse("login", Texts.message(language, e));
        } catch (PorticoException e) {
            refuse(e, language);
        }
        return false;
    }

    @Override
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
}
