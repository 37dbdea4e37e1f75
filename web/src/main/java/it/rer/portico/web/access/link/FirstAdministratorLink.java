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
 * Writes to the server's log, which operators alone can read, the link with which the first administrator is made, as soon as the
 * database has said that there is none.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstAdministratorLink {

    /** What the line begins with; what starts a server looks for it. */
    public static final String ANNOUNCEMENT = "There is no administrator yet. Within an hour, make one at ";

    private static final Duration PERIOD = Duration.ofSeconds(1);

    private static final Logger LOG = Logger.getLogger(FirstAdministratorLink.class.getName());

    @Resource
    private TimerService timers;

    @Inject
    private DatabaseState database;

    @Inject
    private FirstAdministrator administrator;

    /** And not {@code Links}: a server makes this before it makes the servlet context, which these need. */
    @Inject
    private Configuration configuration;

    @PostConstruct
    void start() {
        look();
    }

    @Timeout
    void look() {
        if (!database.isPrepared() || !announced()) {
            timers.createSingleActionTimer(PERIOD.toMillis(), new TimerConfig("first administrator", false));
        }
    }

    /**
     * Nobody asks again by themselves: without its link a site has no administrator until it is started anew.
     *
     * @return whether it is known that there is one, or was said how one is made
     */
    private boolean announced() {
        try {
            administrator.token().ifPresent(this::announce);
            return true;
        } catch (EJBException | PersistenceException e) {
            if (!database.failed(e)) {
                LOG.log(Level.WARNING, "It is not known whether there is an administrator; it is asked again", e);
            }
            return false;
        }
    }

    private void announce(String token) {
        LOG.warning(
                () -> ANNOUNCEMENT + LinkCode.link(configuration.baseUrl() + AccessPath.FIRST_ADMINISTRATOR, token));
    }
}
