package it.rer.portico.web.access.identity;

import it.rer.portico.access.identity.Account;
import it.rer.portico.access.role.Role;
import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.PublishedText;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.frame.site.SiteView;
import it.rer.portico.web.platform.http.Links;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code desk.xhtml}, the template and the view: where the editor is, and who they are. */
@Named("desk")
@RequestScoped
public class DeskView {

    private static final String LANGUAGE = "language";

    @Inject
    private RequestContext requestContext;

    @Inject
    private Links links;

    private String place = DeskPath.HOME;
    private String query = "";
    private String login = "";
    private Account account;

    /**
     * Begins an answer at a place.
     *
     * @param rawQuery as it stands in the address; null if there is none
     */
    public void begin(String atPlace, String rawQuery) {
        place = atPlace;
        query = DeskQuery.without(List.of(LANGUAGE, DeskQuery.DONE), rawQuery);
    }

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
    List<Duty> duties(Account of) {
        return of.grants().stream()
                .map(grant -> new Duty(
                        Texts.key(grant.role()),
                        grant.section().map(this::title).orElse(""),
                        grant.role().name(),
                        grant.section().map(String::valueOf).orElse("")))
                .toList();
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

    /** Whether they have a role, in the whole site or in some section. */
    public boolean isA(Role role) {
        return account != null && account.roles().contains(role);
    }

    /** Where they are, within the module. */
    public String getPlace() {
        return place;
    }

    public String getHome() {
        return links.to(DeskPath.HOME);
    }

    public String getEditorsAddress() {
        return links.to(DeskPath.EDITORS);
    }

    public String getNewEditorAddress() {
        return links.to(DeskPath.NEW_EDITOR);
    }

    public String getProfileAddress() {
        return links.to(DeskPath.PROFILE);
    }

    public String getSignInAddress() {
        return links.to(DeskPath.SIGN_IN);
    }

    public String getSignOutAddress() {
        return links.to(DeskPath.SIGN_OUT);
    }

    /** The address of this place, in this language, to which its form is sent. */
    public String getHere() {
        return address(requestContext.language());
    }

    /** The languages, each with this place in it. */
    public List<SiteView.Choice> getLanguages() {
        return Language.ALL.stream()
                .map(each -> new SiteView.Choice(each.code(), address(each), each == requestContext.language(), true))
                .toList();
    }

    private String address(Language language) {
        return links.to(place) + "?" + LANGUAGE + "=" + language.code() + (query.isEmpty() ? "" : "&" + query);
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
