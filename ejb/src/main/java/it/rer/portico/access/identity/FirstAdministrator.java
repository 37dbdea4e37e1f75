package it.rer.portico.access.identity;

import it.rer.portico.access.audit.Audit;
import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.access.role.Role;
import it.rer.portico.content.change.SiteLock;
import it.rer.portico.platform.bulkhead.DeskBulkhead;
import it.rer.portico.platform.database.DatabaseReady;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Lets whoever can read the server's log make the first administrator, once, with a token that is made anew at each start while there is
 * no administrator. There is no default password anywhere.
 *
 * <p>The token lives in the memory of one node: behind a balancer it is that node that must be asked.
 */
@Singleton
@PermitAll
@Interceptors(DeskBulkhead.class)
public class FirstAdministrator {

    /** How long a token holds. */
    public static final Duration VALID = Duration.ofHours(1);

    @Inject
    private Editors editors;

    @Inject
    private Passwords passwords;

    @Inject
    private Audit audit;

    @Inject
    private SiteLock lock;

    @Inject
    private Clock clock;

    private String token;
    private Instant until = Instant.MIN;

    /** Called by the container, once the accounts of the demo are there. */
    public void onReady(@Observes @Priority(DatabaseReady.OUTCOME) DatabaseReady ready) {
        if (!editors.hasAdministrator()) {
            token = passwords.random();
            until = clock.instant().plus(VALID);
        }
    }

    /** The token, for the server's log; empty if there is an administrator. */
    public Optional<String> token() {
        return Optional.ofNullable(token);
    }

    /** Whether an administrator can be made with a token, now. */
    public boolean isAwaited() {
        return token != null && clock.instant().isBefore(until);
    }

    /** Whether an administrator can be made with that token, now. */
    public boolean isOpen(String given) {
        return isAwaited()
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Makes the first administrator and lets go of the token.
     *
     * @throws LinkExpiredException if the token is not that of this start, is too old, or was used
     * @throws it.rer.portico.platform.error.InvalidInputException if something of the account cannot be taken; the token then holds on
     * @throws LoginTakenException if somebody has that login name; the token then holds on
     */
    public Account create(String given, String login, String name, String email, String password) {
        if (!isOpen(given)) {
            throw new LinkExpiredException();
        }
        lock.acquire(); // another node may be making one by its own link
        if (editors.hasAdministrator()) {
            throw new LinkExpiredException();
        }
        Passwords.checked(password, Editor.checkedLogin(login), name);
        var made = editors.add(new NewEditor(login, name, email, password, Set.of(Role.ADMINISTRATOR)));
        audit.record(made.login(), AuditAction.ACCOUNT_CREATED, null, null, made.login(), Role.ADMINISTRATOR.name());
        token = null;
        return Account.of(made);
    }
}
