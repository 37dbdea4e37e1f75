package it.rer.portico.web.access.link;

import it.rer.portico.access.identity.FirstAdministrator;
import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.database.DatabaseState;
import it.rer.portico.web.access.AccessPath;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Writes the one-time link that creates the first administrator to the server's log, which only operators can read, as soon as the database
 * is ready and has no administrator.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstAdministratorLink {

    /** The beginning of the log line; scripts that start a server search for it. */
    public static final String ANNOUNCEMENT = "There is no administrator yet. Within an hour, make one at ";

    private static final Duration PERIOD = Duration.ofSeconds(1);

    private static final Logger LOG = Logger.getLogger(FirstAdministratorLink.class.getName());

    @Resource
    private TimerService timers;

    @Inject
    private DatabaseState database;

    @Inject
    private FirstAdministrator administrator;

    /** Not {@code Links}, which needs the servlet context: servers create startup beans first. */
    @Inject
    private Configuration configuration;

    @PostConstruct
    void start() {
        check();
    }

    @Timeout
    void check() {
        if (!database.isPrepared() || !announced()) {
            timers.createSingleActionTimer(PERIOD.toMillis(), new TimerConfig("first administrator", false));
        }
    }

    /**
     * Failures are retried, because without the link there would be no administrator until the next start.
     *
     * @return whether there is an administrator or the link was written; false to try again
     */
    private boolean announced() {
        try {
            administrator.token().ifPresent(this::announce);
            return true;
        } catch (EJBException | PersistenceException e) {
            if (!database.failed(e)) {
                LOG.log(Level.WARNING, "Could not find out whether there is an administrator; this is tried again", e);
            }
            return false;
        }
    }

    private void announce(String token) {
        LOG.warning(
                () -> ANNOUNCEMENT + LinkCode.link(configuration.baseUrl() + AccessPath.FIRST_ADMINISTRATOR, token));
    }
}
