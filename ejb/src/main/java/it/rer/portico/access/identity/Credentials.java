package it.rer.portico.access.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Says whether somebody is who they say they are. Everybody may ask; how often, and how many at once, is for the caller to limit. No
 * transaction is open while a password is compared.
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
     * Compares a password with that of an account. It takes the same time, and gives the same answer, whether there is no such account,
     * it is suspended, or the password is wrong: nobody learns from it who is an editor. A right one goes into the audit log as a sign-in.
     */
    public Optional<Account> verify(String login, String password) {
        var hash = records.passwordHash(login);
        boolean right = passwords.verify(password, hash.orElseGet(passwords::decoy));
        return hash.filter(known -> right).flatMap(known -> records.signedIn(login, known));
    }
}
