package it.rer.portico.published;

import it.rer.portico.database.DatabaseState;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Logger;

/**
 * Looks at the feed every second, for what other nodes changed. While the database is away it looks less often, and says so once.
 *
 * <p>The timer is made at the end of the start: one that the container makes ({@code @Schedule}) may fire while the application is
 * still being put together, before anything can be injected.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FeedWatch {

    private static final Logger LOG = Logger.getLogger(FeedWatch.class.getName());
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Resource
    private TimerService timers;

    @Inject
    private PublishedSite site;

    @Inject
    private SnapshotLoader loader;

    @Inject
    private DatabaseState database;

    @Inject
    private Clock clock;

    private Instant pausedUntil = Instant.MIN;
    private boolean away;

    @PostConstruct
    void start() {
        timers.createIntervalTimer(PERIOD.toMillis(), PERIOD.toMillis(), new TimerConfig("change feed", false));
    }

    @Timeout
    void look() {
        if (!database.isReady() || clock.instant().isBefore(pausedUntil)) {
            return;
        }
        try {
            site.heardOf(loader.latest());
            if (away) {
                away = false;
                LOG.info("The database answers again");
            }
        } catch (EJBException | PersistenceException e) {
            pausedUntil = clock.instant().plus(PAUSE);
            if (!database.failed(e) && !away) {
                away = true;
                LOG.warning(() ->
                        "The database does not answer; citizens go on reading the last known state. " + e.getMessage());
            }
        }
    }
}
