package it.rer.portico.access.identity;

import it.rer.portico.access.audit.Audit;
import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.platform.bulkhead.DeskBulkhead;
import it.rer.portico.platform.context.Internal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.Optional;

/**
 * What a sign-in reads and writes, in two short calls: between them a password is compared, which takes many times longer than both and
 * must keep no place in the database from others.
 */
@Stateless
@Internal(Internal.Scope.PACKAGE)
@Interceptors(DeskBulkhead.class)
public class SignInRecords {

    @Inject
    private Editors editors;

    @Inject
    private Audit audit;

    /** What is kept of the password of an active account; empty if there is none of that login name. */
    public Optional<String> passwordHash(String login) {
        return editors.find(login).filter(Editor::isActive).map(Editor::passwordHash);
    }

    /**
     * Notes a sign-in in the audit log.
     *
     * @param hash with which the password was compared
     * @return the account; empty if it was suspended, or its password changed, since that was read
     */
    public Optional<Account> signedIn(String login, String hash) {
        var account = editors.find(login)
                .filter(Editor::isActive)
                .filter(editor -> editor.passwordHash().equals(hash))
                .map(Account::of);
        account.map(Account::login)
                .ifPresent(known -> audit.record(known, AuditAction.SIGNED_IN, null, null, known, null));
        return account;
    }
}
