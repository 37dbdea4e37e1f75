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
 * Creates the first administrator: while there is none, each start makes a one-time token and writes it to the server's log, so that only
 * somebody who can read the log can use it. There is no default password.
 *
 * <p>The token is in the memory of one node; behind a load balancer the request must reach that node.
 */
@Singleton
@PermitAll
@Interceptors(DeskBulkhead.class)
public class FirstAdministrator {

    /** How long a token is valid. */
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

    /** Called by the container, after the demo's accounts were created. */
    public void onReady(@Observes @Priority(DatabaseReady.OUTCOME) DatabaseReady ready) {
        if (!editors.hasAdministrator()) {
            token = passwords.random();
            until = clock.instant().plus(VALID);
        }
    }

    /** The token, for the server's log; empty if there was an administrator at the start, or the first was created. */
    public Optional<String> token() {
        return Optional.ofNullable(token);
    }

    /** Whether a token is valid at the moment. */
    public boolean isAwaited() {
        return token != null && clock.instant().isBefore(until);
    }

    /** Whether a token is the valid one. */
    public boolean isOpen(String given) {
        return isAwaited()
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Creates the first administrator; the token becomes invalid.
     *
     * @throws LinkExpiredException if the token is wrong, expired or used, or an administrator exists
     * @throws it.rer.portico.platform.error.InvalidInputException if a value of the account is invalid; the token stays valid
     * @throws LoginTakenException if somebody has that login name; the token stays valid
     */
    public Account create(String given, String login, String name, String email, String password) {
        if (!isOpen(given)) {
            throw new LinkExpiredException();
        }
        lock.acquire(); // another node may be creating one with its own token
        if (editors.hasAdministrator()) {
            throw new LinkExpiredException();
        }
        Passwords.checked(password, Editor.checkedLogin(login), name);
        var administrator = editors.add(new NewEditor(login, name, email, password, Set.of(Role.ADMINISTRATOR)));
        audit.record(
                administrator.login(),
                AuditAction.ACCOUNT_CREATED,
                null,
                null,
                administrator.login(),
                Role.ADMINISTRATOR.name());
        token = null;
        return Account.of(administrator);
    }
}
