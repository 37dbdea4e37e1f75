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
 * Lets whoever has a link set the password of its account, once. The token of 144 random bits is permission enough, and cannot be
 * guessed; of it the database keeps the SHA-256, so that who reads a backup signs in nowhere.
 */
@Stateless
@PermitAll
@Interceptors(DeskBulkhead.class)
public class PasswordLinks {

    /** How long a link holds: over a weekend. */
    public static final Duration VALID = Duration.ofDays(3);

    @Inject
    private Editors editors;

    @Inject
    private Passwords passwords;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** The account whose password that token sets, now. */
    public Optional<Account> find(String token) {
        return editor(token).map(Account::of);
    }

    /**
     * Sets the password, and lets go of the link. Whoever was signed in is out.
     *
     * @throws PasswordLinkExpiredException if the link was used, is too old or never was, or the account is suspended
     * @throws it.rer.portico.platform.error.InvalidInputException if the password cannot be taken; the link then holds on
     */
    public Account use(String token, String password) {
        // Of two at the same moment the second finds no link any more.
        hash(token).flatMap(editors::findLoginByLink).ifPresent(editors::getInTurn);
        var editor = editor(token).orElseThrow(PasswordLinkExpiredException::new);
        editor.changePassword(passwords.hash(Passwords.checked(password, editor.login(), editor.name())));
        audit.record(editor.login(), AuditAction.PASSWORD_RESET, null, null, editor.login(), null);
        return Account.of(editor);
    }

    private Optional<Editor> editor(String token) {
        return hash(token).flatMap(editors::findByLink).filter(editor -> editor.hasLinkAt(clock.instant()));
    }

    /** Of what may be a token; of nothing longer. */
    private static Optional<String> hash(String token) {
        return Optional.of(token)
                .filter(given -> given.length() <= PasswordLink.TOKEN_MAX)
                .map(PasswordLink::hash);
    }
}
