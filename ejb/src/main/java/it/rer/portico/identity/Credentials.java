package it.rer.portico.identity;

import it.rer.portico.audit.Audit;
import it.rer.portico.audit.AuditAction;
import it.rer.portico.bulkhead.DeskBulkhead;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.Optional;

/** Says whether somebody is who she says she is. Everybody may ask; how often is for the caller to limit. */
@Stateless
@PermitAll
@Interceptors(DeskBulkhead.class)
public class Credentials {

    @Inject
    private Editors editors;

    @Inject
    private Passwords passwords;

    @Inject
    private Audit audit;

    /**
     * Compares a password with that of an account. It takes the same time, and gives the same answer, whether there is no such account,
     * it is suspended, or the password is wrong: nobody learns from it who is an editor. A right one goes into the audit log as a sign-in.
     */
    public Optional<Account> verify(String login, String password) {
        var editor = editors.find(login).filter(Editor::isActive);
        var right = passwords.verify(password, editor.map(Editor::passwordHash).orElseGet(passwords::decoy));
        var proven = editor.filter(known -> right).map(Account::of);
        proven.map(Account::login)
                .ifPresent(known -> audit.record(known, AuditAction.SIGNED_IN, null, null, known, null));
        return proven;
    }
}
