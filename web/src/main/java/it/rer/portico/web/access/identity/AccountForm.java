package it.rer.portico.web.access.identity;

import it.rer.portico.access.identity.Editor;
import it.rer.portico.access.identity.LoginTakenException;
import it.rer.portico.platform.error.PorticoException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.EmailAddress;
import it.rer.portico.web.platform.text.PostedForm;
import it.rer.portico.web.platform.text.Texts;
import jakarta.servlet.http.HttpServletRequest;

/** Whom a new account is for. */
public abstract class AccountForm extends PostedForm {

    private String login = "";
    private String name = "";
    private String email = "";

    /** Takes over what the request brings. */
    public void take(HttpServletRequest request) {
        login = value(request, "login");
        name = value(request, "name");
        email = value(request, "email");
    }

    /** Notes all that is wrong with it, in the order of the inputs. */
    protected void verifyAccount(Language language) {
        verify(language, () -> Editor.checkedName(name));
        verify(language, () -> Editor.checkedEmail(email));
        verify(language, () -> Editor.checkedLogin(login));
    }

    /** That a login name is taken, only the attempt shows. */
    @Override
    public void refuse(PorticoException refusal, Language language) {
        if (refusal instanceof LoginTakenException) {
            refuse("login", Texts.message(language, refusal));
        } else {
            super.refuse(refusal, language);
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
}
