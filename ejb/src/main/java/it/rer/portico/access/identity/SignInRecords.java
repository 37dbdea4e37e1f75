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
 * Reads and writes the data of a sign-in, in two short transactions: the password is verified between them, which takes many times longer
 * and must not occupy a database connection.
 */
@Stateless
@Internal(Internal.Scope.PACKAGE)
@Interceptors(DeskBulkhead.class)
public class SignInRecords {

    @Inject
    private Editors editors;

    @Inject
    private Audit audit;

    /** The password hash of an active account; empty if there is none with that login name. */
    public Optional<String> passwordHash(String login) {
        return editors.find(login).filter(Editor::isActive).map(Editor::passwordHash);
    }

    /**
     * Records a sign-in in the audit log.
     *
     * @param hash against which the password was verified
     * @return the account; empty if it was suspended, or its password changed, since the hash was read
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
