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

/** {@code desk-header.xhtml}: who is signed in, and what they may do. */
@Named("desk")
@RequestScoped
public class DeskView {

    @Inject
    private RequestContext requestContext;

    @Inject
    private Links links;

    private String login = "";
    private Account account;

    /** Notes who is signed in. */
    public void enter(String asLogin) {
        login = asLogin;
    }

    /** Notes the account of who is signed in. */
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

    /** What somebody may do, and where. */
    public List<Duty> duties(Account of) {
        return of.grants().stream().map(this::duty).toList();
    }

    /** A role that somebody has, as people read it. */
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
     * A role and where it holds.
     *
     * @param role as the bundle's keys have it
     * @param section its title; empty for the whole site
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
