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

/** {@code redattori/nuovo-account.xhtml}: an account for somebody, who sets their password themselves. */
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
     * Lets administrators alone go on; nothing is asked of a service yet that would refuse others.
     *
     * @throws NotAllowedException to everybody else
     */
    public void open() {
        if (!desk.isAdministrator()) {
            throw new NotAllowedException();
        }
    }

    /** Makes the account. This answer shows its link, and no other. */
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
        } catch (LoginTakenException e) { // only the attempt shows it
            screen.refuse("login", Texts.message(requestContext.language(), e));
        }
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String typed) {
        login = typed == null ? "" : typed;
    }

    public int getLoginMax() {
        return Editor.LOGIN_MAX;
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = typed == null ? "" : typed;
    }

    public int getNameMax() {
        return Editor.NAME_MAX;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String typed) {
        email = typed == null ? "" : typed;
    }

    public int getEmailMax() {
        return EmailAddress.MAX;
    }
}
