package it.rer.portico.access.identity;

import it.rer.portico.access.audit.Audit;
import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.access.role.Role;
import it.rer.portico.content.change.SiteLock;
import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.context.Caller;
import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.database.DatabaseReady;
import jakarta.annotation.Priority;
import jakarta.ejb.Singleton;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.logging.Logger;

/**
 * Creates an editor with each role if {@code portico.demo} is set, for trying the desk. Their passwords are random, new at each start, and
 * appear only in the log. If several nodes start at once, the passwords of the last one are valid.
 */
@Singleton
@Internal
public class DemoEditors {

    /** Prefix of the log line with the name and password of a demo account; the scripts that start a server look for it. */
    public static final String ANNOUNCEMENT = "Demo account: ";

    private static final Logger LOG = Logger.getLogger(DemoEditors.class.getName());

    /** The login name for each role. */
    private static final Map<Role, String> LOGINS = new EnumMap<>(Map.of(
            Role.AUTHOR, "autrice",
            Role.PUBLISHER, "editore",
            Role.ADMINISTRATOR, "amministratore"));

    private static final Map<Role, String> NAMES = Map.of(
            Role.AUTHOR, "Anna Autrice",
            Role.PUBLISHER, "Enzo Editore",
            Role.ADMINISTRATOR, "Ada Amministratore");

    @Inject
    private Configuration configuration;

    @Inject
    private Editors editors;

    @Inject
    private Passwords passwords;

    @Inject
    private Audit audit;

    @Inject
    private SiteLock lock;

    /** Called by the container, in a transaction that waits for those of other nodes. */
    public void onReady(@Observes @Priority(DatabaseReady.ACCOUNTS) DatabaseReady ready) {
        if (configuration.flag(Option.DEMO)) {
            lock.acquire();
            LOGINS.forEach(this::open);
        }
    }

    private void open(Role role, String login) {
        var password = passwords.random();
        editors.find(login)
                .ifPresentOrElse(
                        known -> known.changePassword(passwords.hash(password)),
                        () -> add(
                                new NewEditor(login, NAMES.get(role), login + "@example.org", password, Set.of(role))));
        LOG.info(() -> ANNOUNCEMENT + login + " " + password);
    }

    private void add(NewEditor newEditor) {
        var login = editors.add(newEditor).login();
        audit.record(Caller.SYSTEM, AuditAction.ACCOUNT_CREATED, null, null, login, null);
    }
}
