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

/** The account of whoever calls. */
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
     * Changes the caller's password. All their sessions end; the one that they call from goes on if it takes over the new epoch.
     *
     * @param current the one they have, since a desk may stand open; how often it may be tried is for the caller to limit
     * @throws InvalidInputException {@code editor.current-password}, or if the new one cannot be taken
     */
    public Account changePassword(String current, String changed) {
        var editor = editors.getInTurn(Caller.of(session));
        if (!passwords.verify(current, editor.passwordHash())) {
            throw new InvalidInputException("current", "editor.current-password");
        }
        editor.changePassword(passwords.hash(Passwords.checked(changed, editor.login(), editor.name())));
        audit.record(AuditAction.PASSWORD_CHANGED, null, null, editor.login(), null);
        return Account.of(editor);
    }

    /** Ends every session of the caller, on every node and in every browser, this one included. */
    public void signOutEverywhere() {
        var editor = editors.getInTurn(Caller.of(session));
        editor.endSessions();
        audit.record(AuditAction.SIGNED_OUT_EVERYWHERE, null, null, editor.login(), null);
    }
}
