package it.rer.portico.web.desk.account;

import it.rer.portico.access.identity.Account;
import it.rer.portico.access.identity.Accounts;
import it.rer.portico.access.identity.Editor;
import it.rer.portico.access.identity.EditorNotFoundException;
import it.rer.portico.access.role.Role;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.text.EmailAddress;
import it.rer.portico.web.desk.shell.DeskView;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/**
 * Backs {@code redattori/account.xhtml}: an account, and what an administrator can do with it. Suspending an account and revoking a role
 * need a confirmation, which the parameter {@code ask} opens.
 */
@Named("editor")
@RequestScoped
public class EditorView {

    private static final String SUSPEND = "suspend";
    private static final String REVOKE = "revoke";

    @Inject
    private Screen screen;

    @Inject
    private DeskView desk;

    @Inject
    private Accounts accounts;

    @Inject
    private Sections sections;

    @Inject
    private PasswordLinkView link;

    private Account account;
    private String name;
    private String email;
    private String role = "";
    private String section = "";

    private String login() {
        return screen.parameter("login");
    }

    /** @throws EditorNotFoundException if the address names nobody */
    private Account account() {
        if (account == null) {
            account = accounts.get(login());
        }
        return account;
    }

    /** Changes name and e-mail address. */
    public void describe() {
        act(() -> accounts.describe(login(), getName(), getEmail()), "editor-described");
    }

    /** Grants a role in the chosen section, or in the whole site if none is chosen. */
    public void grant() {
        act(() -> accounts.grant(login(), chosenRole(), chosenSection()), "editor-granted");
    }

    /** Revokes the role that the query names, even in a section that is no longer published. */
    public void revoke() {
        for (var each : asked()) {
            act(() -> accounts.revoke(login(), each.role(), each.section().orElse(null)), "editor-revoked");
        }
    }

    /** Suspends the account: its editor can no longer sign in. */
    public void suspend() {
        act(() -> accounts.suspend(login()), "editor-suspended");
    }

    /** Lifts the suspension. */
    public void resume() {
        act(() -> accounts.resume(login()), "editor-resumed");
    }

    /** Creates a one-time link for a lost password. Only this response shows it. */
    public void makeLink() {
        screen.attempt(() -> link.show(accounts.resetLink(login())));
    }

    private void act(Runnable work, String done) {
        if (screen.attempt(work)) {
            screen.redirectTo(ScreenPath.editor(login()), done);
        }
    }

    private Role chosenRole() {
        return Stream.of(Role.values())
                .filter(each -> each.name().equals(role))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("role", "editor.role"));
    }

    private Long chosenSection() {
        return section.isEmpty()
                ? null
                : sections.find(section).orElseThrow(() -> new InvalidInputException("section", "editor.section"));
    }

    /** The action that needs to be confirmed, as the bundle names it; empty if there is none. */
    public String getQuestion() {
        return switch (screen.parameter("ask")) {
            case SUSPEND -> isActive() ? SUSPEND : "";
            case REVOKE -> asked().isEmpty() ? "" : REVOKE;
            default -> "";
        };
    }

    /** The role to be revoked; empty if the editor does not have it. */
    private List<Account.Granted> asked() {
        return account().grants().stream()
                .filter(each -> each.role().name().equals(screen.parameter("role")))
                .filter(each -> each.section().map(String::valueOf).orElse("").equals(screen.parameter("section")))
                .toList();
    }

    /** The role to be revoked, in the form of {@link #getDuties}. */
    public List<DeskView.Duty> getAsked() {
        return asked().stream().map(desk::duty).toList();
    }

    public List<DeskView.Duty> getDuties() {
        return desk.duties(account());
    }

    public String getLogin() {
        return account().login();
    }

    /** The stored name of the editor, whatever the form says. */
    public String getTitle() {
        return account().name();
    }

    public boolean isActive() {
        return account().active();
    }

    /** Whether the account belongs to the signed-in administrator. */
    public boolean isOwn() {
        return account().login().equals(desk.getLogin());
    }

    public String getName() {
        return name == null ? account().name() : name;
    }

    public void setName(String input) {
        name = input == null ? "" : input;
    }

    public int getNameMax() {
        return Editor.NAME_MAX;
    }

    public String getEmail() {
        return email == null ? account().email() : email;
    }

    public void setEmail(String input) {
        email = input == null ? "" : input;
    }

    public int getEmailMax() {
        return EmailAddress.MAX;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String chosen) {
        role = chosen == null ? "" : chosen;
    }

    /** The key of a role in the bundle, after {@code role.}. */
    public String key(Role each) {
        return Texts.key(each);
    }

    public List<Role> getRoles() {
        return List.of(Role.values());
    }

    public String getSection() {
        return section;
    }

    public void setSection(String chosen) {
        section = chosen == null ? "" : chosen;
    }

    public List<Sections.Choice> getSections() {
        return sections.choices();
    }
}
