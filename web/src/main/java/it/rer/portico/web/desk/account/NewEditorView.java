package it.rer.portico.web.desk.account;

import it.rer.portico.access.identity.Accounts;
import it.rer.portico.access.identity.Editor;
import it.rer.portico.access.identity.LoginTakenException;
import it.rer.portico.access.permission.NotAllowedException;
import it.rer.portico.platform.text.EmailAddress;
import it.rer.portico.web.desk.shell.DeskView;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Backs {@code redattori/nuovo-account.xhtml}: creates an account. Its editor sets the password through a one-time link. */
@Named("newEditor")
@RequestScoped
public class NewEditorView {

    @Inject
    private Screen screen;

    @Inject
    private RequestContext requestContext;

    @Inject
    private DeskView desk;

    @Inject
    private Accounts accounts;

    @Inject
    private PasswordLinkView link;

    private String login = "";
    private String name = "";
    private String email = "";

    /**
     * Refuses everybody but administrators. Showing the empty form calls no service that would do it.
     *
     * @throws NotAllowedException if the caller is not an administrator
     */
    public void open() {
        if (!desk.isAdministrator()) {
            throw new NotAllowedException();
        }
    }

    /** Creates the account. Only this response shows its one-time link. */
    public void create() {
        open();
        screen.attempt(() -> Editor.checkedName(name));
        screen.attempt(() -> Editor.checkedEmail(email));
        screen.attempt(() -> Editor.checkedLogin(login));
        if (!screen.isRefused()) {
            screen.attempt(this::make);
        }
    }

    private void make() {
        try {
            link.show(accounts.create(login, name, email));
        } catch (LoginTakenException e) { // known only once the account is stored
            screen.refuse("login", Texts.message(requestContext.language(), e));
        }
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String input) {
        login = input == null ? "" : input;
    }

    public int getLoginMax() {
        return Editor.LOGIN_MAX;
    }

    public String getName() {
        return name;
    }

    public void setName(String input) {
        name = input == null ? "" : input;
    }

    public int getNameMax() {
        return Editor.NAME_MAX;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String input) {
        email = input == null ? "" : input;
    }

    public int getEmailMax() {
        return EmailAddress.MAX;
    }
}
