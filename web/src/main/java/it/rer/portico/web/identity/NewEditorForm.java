package it.rer.portico.web.identity;

import it.rer.portico.error.PorticoException;
import it.rer.portico.identity.Accounts;
import it.rer.portico.identity.Editor;
import it.rer.portico.identity.LoginTakenException;
import it.rer.portico.identity.PasswordLink;
import it.rer.portico.language.Language;
import it.rer.portico.text.EmailAddress;
import it.rer.portico.web.form.PostedForm;
import it.rer.portico.web.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** {@code new-editor.xhtml}: an account for somebody, who sets her password herself. */
@Named("newEditor")
@RequestScoped
public class NewEditorForm extends PostedForm {

    @Inject
    private Accounts accounts;

    private String login = "";
    private String name = "";
    private String email = "";

    /** Takes over what the request brings. */
    public void take(HttpServletRequest request) {
        login = value(request, "login");
        name = value(request, "name");
        email = value(request, "email");
    }

    /** @return the link of the account; empty if it was not made, and the faults say why */
    Optional<PasswordLink> send(Language language) {
        verify(language, () -> Editor.checkedLogin(login));
        verify(language, () -> Editor.checkedName(name));
        verify(language, () -> Editor.checkedEmail(email));
        if (isRefused()) {
            return Optional.empty();
        }
        try {
            return Optional.of(accounts.create(login, name, email));
        } catch (PorticoException e) {
            refuse(e instanceof LoginTakenException ? "login" : "", Texts.message(language, e));
            return Optional.empty();
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
