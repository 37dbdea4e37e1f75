package it.rer.portico.site.published;

import it.rer.portico.platform.context.Backoff;
import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.database.DatabaseState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Follows the change feed: reads what changed and replaces the current snapshot. It runs in a thread of its own and may wait for the
 * database there, since no request waits for it. A reading that hangs ends by the timeouts of the data source and is tried again after a
 * pause.
 */
@ApplicationScoped
@Internal
public class SnapshotFollower {

    /** How long it takes at most until a change on another node is noticed. */
    private static final Duration PERIOD = Duration.ofSeconds(1);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    @Inject
    private PublishedSite site;

    @Inject
    private SnapshotLoader loader;

    @Inject
    private DatabaseState database;

    @Inject
    private Clock clock;

    private final ReadingLog log = new ReadingLog();

    /** Loads the whole site at the start. Exceptions go to the caller. */
    void begin() {
        site.show(loader.load());
    }

    /** Follows the feed until the thread is interrupted. */
    void run() {
        try {
            var backoff = new Backoff(PERIOD, LONGEST_PAUSE);
            while (!Thread.currentThread().isInterrupted()) {
                if (database.isUnavailable()) { // DatabaseState checks whether it is back
                    site.followed(false);
                    Thread.sleep(PERIOD.toMillis());
                } else if (read()) {
                    site.followed(true);
                    backoff.reset();
                    site.awaitNews(PERIOD);
                } else {
                    Thread.sleep(backoff.next().toMillis());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            site.followed(false);
        }
    }

    /**
     * Reads what is new, or the whole site if there is no snapshot yet.
     *
     * @return whether it could be read; if not, the current snapshot stays, and {@link #report} logs it
     */
    boolean read() {
        log.begin(clock.instant());
        try {
            var known = site.find();
            var fresh = known.map(loader::follow).orElseGet(loader::load);
            if (known.isEmpty() || fresh != known.get()) {
                site.show(fresh);
            }
        } catch (RuntimeException e) { // servers throw different ones; the next try may succeed
            site.followed(false);
            if (database.failed(e)) {
                log.explained();
            } else {
                log.failed(e);
            }
            return false;
        }
        log.succeeded();
        return true;
    }

    /** Logs that requests get an old state, once a minute while that lasts. Called by another thread, since this one may hang. */
    void report() {
        log.report(clock.instant());
    }
}
