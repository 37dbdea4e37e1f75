package it.rer.portico.access.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Verifies passwords. Anybody may call it; the caller limits how often, and how many at once. No transaction is open while a password is
 * hashed.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Credentials {

    @Inject
    private SignInRecords records;

    @Inject
    private Passwords passwords;

    /**
     * Verifies the password of an account, and records a successful sign-in in the audit log. Time and result are the same whether the
     * account does not exist, is suspended, or has another password, so that nobody learns who is an editor.
     *
     * @return the account; empty if the sign-in fails
     */
    public Optional<Account> verify(String login, String password) {
        var hash = records.passwordHash(login);
        boolean right = passwords.verify(password, hash.orElseGet(passwords::decoy));
        return hash.filter(known -> right).flatMap(known -> records.signedIn(login, known));
    }
}
