package it.rer.portico.access.identity;

import it.rer.portico.access.audit.Audit;
import it.rer.portico.access.audit.AuditAction;
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
import java.util.Optional;

/** The caller's own account: reading it, changing the password, signing out everywhere. */
@Stateless
@RolesAllowed({Roles.AUTHOR, Roles.PUBLISHER, Roles.FEEDBACK_MANAGER, Roles.ADMINISTRATOR})
@Interceptors(DeskBulkhead.class)
public class OwnAccount {

    @Resource
    private SessionContext session;

    @Inject
    private Editors editors;

    @Inject
    private Passwords passwords;

    @Inject
    private Audit audit;

    /** The caller's account; empty if it was suspended since they signed in. */
    public Optional<Account> find() {
        return editors.find(Caller.of(session)).filter(Editor::isActive).map(Account::of);
    }

    /**
     * Changes the caller's password. All their sessions end, except that the caller may copy the new epoch into the current one.
     *
     * @param current the current password, in case the desk was left open; the caller limits how often it may be tried
     * @param changed the new password
     * @throws InvalidInputException {@code editor.current-password}, or as {@link Passwords#checked}
     */
    public Account changePassword(String current, String changed) {
        var editor = editors.getLocked(Caller.of(session));
        if (!passwords.verify(current, editor.passwordHash())) {
            throw new InvalidInputException("current", "editor.current-password");
        }
        editor.changePassword(passwords.hash(Passwords.checked(changed, editor.login(), editor.name())));
        audit.record(AuditAction.PASSWORD_CHANGED, null, null, editor.login(), null);
        return Account.of(editor);
    }

    /** Ends every session of the caller, on every node and in every browser, this one included. */
    public void signOutEverywhere() {
        var editor = editors.getLocked(Caller.of(session));
        editor.endSessions();
        audit.record(AuditAction.SIGNED_OUT_EVERYWHERE, null, null, editor.login(), null);
    }
}
