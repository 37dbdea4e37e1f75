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
 * {@code redattori/account.xhtml}: an account, and what an administrator does to it. To suspend somebody or to take a role back, the address
 * asks for a question first.
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

    /** Gives a role, in the whole site where no section is chosen. */
    public void grant() {
        act(() -> accounts.grant(login(), chosenRole(), chosenSection()), "editor-granted");
    }

    /** Takes the role back that the address names, also one in a section that is published no more. */
    public void revoke() {
        for (var each : asked()) {
            act(() -> accounts.revoke(login(), each.role(), each.section().orElse(null)), "editor-revoked");
        }
    }

    /** Keeps somebody from signing in. */
    public void suspend() {
        act(() -> accounts.suspend(login()), "editor-suspended");
    }

    /** Lets somebody who was suspended sign in again. */
    public void resume() {
        act(() -> accounts.resume(login()), "editor-resumed");
    }

    /** Makes a link for a lost password, which this answer shows and no other. */
    public void makeLink() {
        screen.attempt(() -> link.show(accounts.resetLink(login())));
    }

    private void act(Runnable work, String done) {
        if (screen.attempt(work)) {
            screen.leaveTo(ScreenPath.editor(login()), done);
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

    /** What a button asks to do that is not done without another word; empty if there is nothing of the kind to do. */
    public String getQuestion() {
        return switch (screen.parameter("ask")) {
            case SUSPEND -> isActive() ? SUSPEND : "";
            case REVOKE -> asked().isEmpty() ? "" : REVOKE;
            default -> "";
        };
    }

    /** The role that is to be taken back; none if the editor does not have it. */
    private List<Account.Granted> asked() {
        return account().grants().stream()
                .filter(each -> each.role().name().equals(screen.parameter("role")))
                .filter(each -> each.section().map(String::valueOf).orElse("").equals(screen.parameter("section")))
                .toList();
    }

    /** The same as {@link #getDuties} names it. */
    public List<DeskView.Duty> getAsked() {
        return asked().stream().map(desk::duty).toList();
    }

    public List<DeskView.Duty> getDuties() {
        return desk.duties(account());
    }

    public String getLogin() {
        return account().login();
    }

    /** What the editor is called, as it is kept, whatever was typed. */
    public String getTitle() {
        return account().name();
    }

    public boolean isActive() {
        return account().active();
    }

    /** Whether it is the account of whoever looks. */
    public boolean isOwn() {
        return account().login().equals(desk.getLogin());
    }

    public String getName() {
        return name == null ? account().name() : name;
    }

    public void setName(String typed) {
        name = typed == null ? "" : typed;
    }

    public int getNameMax() {
        return Editor.NAME_MAX;
    }

    public String getEmail() {
        return email == null ? account().email() : email;
    }

    public void setEmail(String typed) {
        email = typed == null ? "" : typed;
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

    /** What a role is called in the bundle, after {@code role.}. */
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
