package it.rer.portico.access.identity;

import it.rer.portico.access.audit.Audit;
import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.platform.bulkhead.DeskBulkhead;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Sets a password by a one-time link. No other permission is needed: the token has 144 random bits, and cannot be guessed. The database
 * stores only its SHA-256, so that nobody can sign in with data from a backup.
 */
@Stateless
@PermitAll
@Interceptors(DeskBulkhead.class)
public class PasswordLinks {

    /** How long a link is valid: long enough for a weekend. */
    public static final Duration VALID = Duration.ofDays(3);

    @Inject
    private Editors editors;

    @Inject
    private Passwords passwords;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** The account of a valid token; empty if the token is invalid. */
    public Optional<Account> find(String token) {
        return editor(token).map(Account::of);
    }

    /**
     * Sets the password; the link becomes invalid, and all sessions of the account end.
     *
     * @throws PasswordLinkExpiredException if the link is used, expired or invalid, or the account is suspended
     * @throws it.rer.portico.platform.error.InvalidInputException as {@link Passwords#checked}; the link stays valid
     */
    public Account use(String token, String password) {
        // Locks the account: of two concurrent calls the second finds the link used.
        hash(token).flatMap(editors::findLoginByLink).ifPresent(editors::getLocked);
        var editor = editor(token).orElseThrow(PasswordLinkExpiredException::new);
        editor.changePassword(passwords.hash(Passwords.checked(password, editor.login(), editor.name())));
        audit.record(editor.login(), AuditAction.PASSWORD_RESET, null, null, editor.login(), null);
        return Account.of(editor);
    }

    private Optional<Editor> editor(String token) {
        return hash(token).flatMap(editors::findByLink).filter(editor -> editor.hasLinkAt(clock.instant()));
    }

    /** The hash of a token; empty for input that is too long to be one. */
    private static Optional<String> hash(String token) {
        return Optional.of(token)
                .filter(given -> given.length() <= PasswordLink.TOKEN_MAX)
                .map(PasswordLink::hash);
    }
}
