package it.rer.portico.web.access.identity;

import it.rer.portico.access.identity.Account;
import it.rer.portico.access.identity.Editor;
import it.rer.portico.access.role.Role;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.text.EmailAddress;
import it.rer.portico.web.platform.text.PostedForm;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@code editor.xhtml}: an account, and what an administrator does to it. */
@Named("editor")
@RequestScoped
public class EditorForm extends PostedForm {

    /** The action that makes a link to set a password. */
    static final String LINK = "link";

    private static final String LOGIN = "login";
    /** What is done only to who has been asked whether they mean it. */
    private static final Set<String> ASKED = Set.of("suspend", "revoke");

    private static final Set<String> ACTIONS = Set.of("describe", "grant", "revoke", "suspend", "resume");

    @Inject
    private DeskView desk;

    @Inject
    private Sections sections;

    private Account account;
    private String login = "";
    private String action = "";
    private String ask = "";
    private String done = "";
    private String name = "";
    private String email = "";
    private String role = "";
    private String section = "";

    /** Where an account is looked at. */
    static String place(String login) {
        return DeskPath.EDITOR + "?" + LOGIN + "=" + URLEncoder.encode(login, StandardCharsets.UTF_8);
    }

    /** Takes over what the request brings. */
    public void take(HttpServletRequest request) {
        login = value(request, LOGIN);
        action = value(request, "action");
        ask = value(request, "ask");
        done = value(request, DeskQuery.DONE);
        name = value(request, "name");
        email = value(request, "email");
        role = value(request, "role");
        section = value(request, "section");
    }

    /** Takes over what is to be shown; what was typed anew stays. */
    public void show(Account toShow) {
        account = toShow;
        if (!action.equals("describe")) {
            name = toShow.name();
            email = toShow.email();
        }
    }

    String login() {
        return login;
    }

    String action() {
        return action;
    }

    /** @throws InvalidInputException if it is none of the list */
    Role role() {
        return Stream.of(Role.values())
                .filter(each -> each.name().equals(role))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("role", "editor.role"));
    }

    /**
     * The section to give; null for the whole site.
     *
     * @throws InvalidInputException if it is none of the list
     */
    Long section() {
        if (section.isEmpty()) {
            return null;
        }
        return sections.find(section).orElseThrow(() -> new InvalidInputException("section", "editor.section"));
    }

    /** The section of a role to take back, which may be gone from the list by now; null for the whole site. */
    Long grantedSection() {
        return account.grants().stream()
                .flatMap(grant -> grant.section().stream())
                .filter(id -> id.toString().equals(section))
                .findFirst()
                .orElseGet(this::section);
    }

    /** Nothing is to be done; a link fills in no form. */
    void forget() {
        action = "";
    }

    /** What a button asks to do that cannot be done without another word; empty if there is nothing of the kind to do. */
    public String getQuestion() {
        boolean possible = ask.equals("revoke") ? !getAsked().isEmpty() : isActive();
        return ASKED.contains(ask) && possible ? ask : "";
    }

    /** The role that is to be taken back; none if they do not have it. */
    public List<DeskView.Duty> getAsked() {
        return getDuties().stream()
                .filter(duty -> duty.roleName().equals(role) && duty.sectionId().equals(section))
                .toList();
    }

    String placeAfterwards() {
        return place(login) + (action.isEmpty() ? "" : "&" + DeskQuery.DONE + "=" + action);
    }

    public String getLogin() {
        return account.login();
    }

    /** What they are called, as it is kept, whatever was typed. */
    public String getTitle() {
        return account.name();
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

    public boolean isActive() {
        return account.active();
    }

    /** Whether it is the account of whoever looks. */
    public boolean isOwn() {
        return account.login().equals(desk.getLogin());
    }

    public List<DeskView.Duty> getDuties() {
        return desk.duties(account);
    }

    /** The roles that there are, the one that was chosen marked. */
    public List<Sections.Choice> getRoles() {
        return Stream.of(Role.values())
                .map(each -> new Sections.Choice(
                        each.name(),
                        Texts.key(each),
                        isGranting() && each.name().equals(role)))
                .toList();
    }

    public List<Sections.Choice> getSections() {
        return sections.choices(isGranting() ? section : "");
    }

    /** Whether what was chosen is a role to give; to take one back, nothing is chosen. */
    private boolean isGranting() {
        return action.equals("grant");
    }

    /** What was done, as the bundle's keys have it; empty if nothing was. */
    public String getDone() {
        return ACTIONS.contains(done) && !isRefused() ? done : "";
    }
}
