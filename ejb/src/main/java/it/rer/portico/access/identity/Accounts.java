package it.rer.portico.access.identity;

import it.rer.portico.access.audit.Audit;
import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.platform.bulkhead.DeskBulkhead;
import it.rer.portico.platform.context.Caller;
import it.rer.portico.platform.error.InvalidInputException;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Keeps the accounts of editors. What changes goes into the audit log; what is as it was already does not. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
@Interceptors(DeskBulkhead.class)
public class Accounts {

    @Resource
    private SessionContext session;

    @Inject
    private Editors editors;

    @Inject
    private Passwords passwords;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** All accounts, in the order of login names. */
    public List<Account> list() {
        return editors.all().stream().map(Account::of).toList();
    }

    /** @throws EditorNotFoundException if nobody has that login name */
    public Account get(String login) {
        return Account.of(editors.get(login));
    }

    /**
     * Makes an account with a password that is known.
     *
     * @throws it.rer.portico.platform.error.InvalidInputException if something of it cannot be taken
     * @throws LoginTakenException if somebody has that login name
     */
    public Account create(NewEditor made) {
        Passwords.checked(made.password(), Editor.checkedLogin(made.login()), made.name());
        var editor = editors.add(made);
        note(AuditAction.ACCOUNT_CREATED, editor);
        return Account.of(editor);
    }

    /**
     * Makes an account without roles, and the link with which its owner sets their own password. Until then nobody knows one.
     *
     * @throws it.rer.portico.platform.error.InvalidInputException if something of it cannot be taken
     * @throws LoginTakenException if somebody has that login name
     */
    public PasswordLink create(String login, String name, String email) {
        var editor = editors.add(new NewEditor(login, name, email, passwords.random(), Set.of()));
        var link = link(editor);
        note(AuditAction.ACCOUNT_CREATED, editor);
        return link;
    }

    /**
     * Makes the link with which an editor sets a new password. The one they had proves nothing any more, and all their sessions end.
     *
     * @throws EditorNotFoundException if nobody has that login name
     * @throws it.rer.portico.platform.error.InvalidInputException {@code editor.own-link} for the caller themselves, who would lock themselves out
     *     if they lost it: they change their password as everybody does
     */
    public PasswordLink resetLink(String login) {
        var editor = editors.getInTurn(login);
        if (editor.login().equals(Caller.of(session))) {
            throw new InvalidInputException("", "editor.own-link");
        }
        editor.changePassword(passwords.hash(passwords.random()));
        var link = link(editor);
        note(AuditAction.PASSWORD_LINK_MADE, editor);
        return link;
    }

    /**
     * Changes what an editor is called and where they are written to.
     *
     * @throws EditorNotFoundException if nobody has that login name
     * @throws it.rer.portico.platform.error.InvalidInputException if the name or the address cannot be taken
     */
    public Account describe(String login, String name, String email) {
        var editor = editors.getInTurn(login);
        var before = Account.of(editor);
        editor.describe(name, email);
        var after = Account.of(editor);
        if (!after.equals(before)) {
            note(AuditAction.ACCOUNT_CHANGED, editor);
        }
        return after;
    }

    /**
     * Gives a role in a section.
     *
     * @param sectionId the page at its top; null for the whole site
     * @throws EditorNotFoundException if nobody has that login name
     * @throws it.rer.portico.platform.error.InvalidInputException if an administrator were to have a section only
     */
    public Account grant(String login, Role role, Long sectionId) {
        var editor = editors.getInTurn(login);
        if (editor.grant(role, sectionId)) {
            note(AuditAction.ACCOUNT_GRANTED, editor, role, sectionId);
        }
        return Account.of(editor);
    }

    /**
     * Takes a role in a section back.
     *
     * @param sectionId the page at its top; null for the whole site
     * @throws EditorNotFoundException if nobody has that login name
     * @throws LastAdministratorException if nobody could keep the accounts then
     */
    public Account revoke(String login, Role role, Long sectionId) {
        editors.lockAdministrators();
        var editor = editors.getInTurn(login);
        if (editor.revoke(role, sectionId)) {
            if (role == Role.ADMINISTRATOR) {
                requireAnAdministrator();
            }
            note(AuditAction.ACCOUNT_REVOKED, editor, role, sectionId);
        }
        return Account.of(editor);
    }

    /**
     * Suspends an editor, whose very next request is refused.
     *
     * @throws EditorNotFoundException if nobody has that login name
     * @throws LastAdministratorException if nobody could keep the accounts then
     */
    public Account suspend(String login) {
        editors.lockAdministrators();
        var editor = editors.getInTurn(login);
        if (editor.isActive()) {
            editor.suspend(clock.instant());
            if (Account.of(editor).has(Role.ADMINISTRATOR)) {
                requireAnAdministrator();
            }
            note(AuditAction.ACCOUNT_SUSPENDED, editor);
        }
        return Account.of(editor);
    }

    /**
     * Lets a suspended editor in again.
     *
     * @throws EditorNotFoundException if nobody has that login name
     */
    public Account resume(String login) {
        var editor = editors.getInTurn(login);
        if (!editor.isActive()) {
            editor.resume();
            note(AuditAction.ACCOUNT_RESUMED, editor);
        }
        return Account.of(editor);
    }

    private PasswordLink link(Editor editor) {
        return PasswordLink.open(editor, passwords.random(), clock.instant().plus(PasswordLinks.VALID));
    }

    private void requireAnAdministrator() {
        if (!editors.hasAdministrator()) {
            throw new LastAdministratorException();
        }
    }

    private void note(AuditAction action, Editor editor) {
        audit.record(action, null, null, editor.login(), null);
    }

    private void note(AuditAction action, Editor editor, Role role, Long sectionId) {
        audit.record(action, sectionId, null, editor.login(), role.name());
    }
}
