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

/** Manages the accounts of editors, for administrators. Every change is recorded in the audit log; a call that changes nothing is not. */
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

    /**
     * The account with a login name.
     *
     * @throws EditorNotFoundException if nobody has that login name
     */
    public Account get(String login) {
        return Account.of(editors.get(login));
    }

    /**
     * Creates an account with a given password.
     *
     * @throws it.rer.portico.platform.error.InvalidInputException if one of its values is invalid
     * @throws LoginTakenException if somebody has that login name
     */
    public Account create(NewEditor newEditor) {
        Passwords.checked(newEditor.password(), Editor.checkedLogin(newEditor.login()), newEditor.name());
        var editor = editors.add(newEditor);
        note(AuditAction.ACCOUNT_CREATED, editor);
        return Account.of(editor);
    }

    /**
     * Creates an account without roles, and a link with which its owner sets a password. Until then nobody knows the password.
     *
     * @throws it.rer.portico.platform.error.InvalidInputException if one of its values is invalid
     * @throws LoginTakenException if somebody has that login name
     */
    public PasswordLink create(String login, String name, String email) {
        var editor = editors.add(new NewEditor(login, name, email, passwords.random(), Set.of()));
        var link = link(editor);
        note(AuditAction.ACCOUNT_CREATED, editor);
        return link;
    }

    /**
     * Creates a link with which an editor sets a new password. The old password becomes invalid, and all their sessions end.
     *
     * @throws EditorNotFoundException if nobody has that login name
     * @throws it.rer.portico.platform.error.InvalidInputException {@code editor.own-link} for the caller's own account, since a lost link
     *     would lock them out; they can change their password instead
     */
    public PasswordLink resetLink(String login) {
        var editor = editors.getLocked(login);
        if (editor.login().equals(Caller.of(session))) {
            throw new InvalidInputException("", "editor.own-link");
        }
        editor.changePassword(passwords.hash(passwords.random()));
        var link = link(editor);
        note(AuditAction.PASSWORD_LINK_MADE, editor);
        return link;
    }

    /**
     * Changes the name and the e-mail address of an editor.
     *
     * @throws EditorNotFoundException if nobody has that login name
     * @throws it.rer.portico.platform.error.InvalidInputException if the name or the address is invalid
     */
    public Account describe(String login, String name, String email) {
        var editor = editors.getLocked(login);
        var before = Account.of(editor);
        editor.describe(name, email);
        var after = Account.of(editor);
        if (!after.equals(before)) {
            note(AuditAction.ACCOUNT_CHANGED, editor);
        }
        return after;
    }

    /**
     * Grants a role in a section.
     *
     * @param sectionId the page at its top; null for the whole site
     * @throws EditorNotFoundException if nobody has that login name
     * @throws it.rer.portico.platform.error.InvalidInputException {@code editor.administrator-section} for an administrator of one section
     */
    public Account grant(String login, Role role, Long sectionId) {
        var editor = editors.getLocked(login);
        if (editor.grant(role, sectionId)) {
            note(AuditAction.ACCOUNT_GRANTED, editor, role, sectionId);
        }
        return Account.of(editor);
    }

    /**
     * Revokes a role in a section.
     *
     * @param sectionId the page at its top; null for the whole site
     * @throws EditorNotFoundException if nobody has that login name
     * @throws LastAdministratorException if no active administrator would be left
     */
    public Account revoke(String login, Role role, Long sectionId) {
        editors.lockAdministrators();
        var editor = editors.getLocked(login);
        if (editor.revoke(role, sectionId)) {
            if (role == Role.ADMINISTRATOR) {
                requireAnAdministrator();
            }
            note(AuditAction.ACCOUNT_REVOKED, editor, role, sectionId);
        }
        return Account.of(editor);
    }

    /**
     * Suspends an editor. Their next request is refused.
     *
     * @throws EditorNotFoundException if nobody has that login name
     * @throws LastAdministratorException if no active administrator would be left
     */
    public Account suspend(String login) {
        editors.lockAdministrators();
        var editor = editors.getLocked(login);
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
     * Reactivates a suspended editor.
     *
     * @throws EditorNotFoundException if nobody has that login name
     */
    public Account resume(String login) {
        var editor = editors.getLocked(login);
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
