package it.rer.portico.web.desk.shell;

import it.rer.portico.access.identity.Account;
import it.rer.portico.access.role.Role;
import it.rer.portico.site.published.PublishedText;
import it.rer.portico.web.access.AccessPath;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Backs {@code desk-header.xhtml}: the signed-in editor and their roles. */
@Named("desk")
@RequestScoped
public class DeskView {

    @Inject
    private RequestContext requestContext;

    @Inject
    private Links links;

    private String login = "";
    private Account account;

    /** Sets the signed-in editor, before the account is known. */
    public void enter(String asLogin) {
        login = asLogin;
    }

    /** Sets the account of the signed-in editor. */
    public void enter(Account ofEditor) {
        account = ofEditor;
        login = ofEditor.login();
    }

    public boolean isSignedIn() {
        return !login.isEmpty();
    }

    public String getLogin() {
        return login;
    }

    public String getName() {
        return account == null ? login : account.name();
    }

    public String getEmail() {
        return account.email();
    }

    public List<Duty> getDuties() {
        return duties(account);
    }

    /** The roles of an account, each with its section. */
    public List<Duty> duties(Account of) {
        return of.grants().stream().map(this::duty).toList();
    }

    /** A granted role, for display. */
    public Duty duty(Account.Granted granted) {
        return new Duty(
                Texts.key(granted.role()),
                granted.section().map(this::title).orElse(""),
                granted.role().name(),
                granted.section().map(String::valueOf).orElse(""));
    }

    private String title(long pageId) {
        return requestContext
                .site()
                .text(pageId, requestContext.language())
                .or(() -> requestContext
                        .site()
                        .text(pageId, requestContext.language().other()))
                .map(PublishedText::title)
                .orElse("#" + pageId);
    }

    public boolean isAdministrator() {
        return isA(Role.ADMINISTRATOR);
    }

    /** Whether the editor has a role, in the whole site or in some section. */
    public boolean isA(Role role) {
        return account != null && account.roles().contains(role);
    }

    public String getHome() {
        return links.to(ScreenPath.HOME);
    }

    public String getEditorsAddress() {
        return links.to(ScreenPath.EDITORS);
    }

    public String getNewEditorAddress() {
        return links.to(ScreenPath.NEW_EDITOR);
    }

    public String getProfileAddress() {
        return links.to(ScreenPath.PROFILE);
    }

    public String getSignOutAddress() {
        return links.to(AccessPath.SIGN_OUT);
    }

    /**
     * A role and the section in which it is granted.
     *
     * @param role key of the role in the bundle
     * @param section title of the section; empty for the whole site
     * @param roleName as forms send it
     * @param sectionId of the section's page, as forms send it; empty for the whole site
     */
    public record Duty(String role, String section, String roleName, String sectionId) {

        public String getRole() {
            return role;
        }

        public String getSection() {
            return section;
        }

        public String getRoleName() {
            return roleName;
        }

        public String getSectionId() {
            return sectionId;
        }
    }
}
