package it.rer.portico.site.published;

import it.rer.portico.platform.context.Backoff;
import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.database.DatabaseState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Reads what changed and shows it. It runs in one thread, in which it may wait for the database as long as that takes: nobody waits for
 * it. What the data source bounds ends a reading that hangs; it is tried again after a pause.
 */
@ApplicationScoped
@Internal
public class SnapshotFollower {

    /** How long a change of another node may go unseen. */
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

    /** Reads the whole site, before anybody is let in. What fails is for the caller to bear. */
    void begin() {
        site.show(loader.load());
    }

    /** Follows the feed until the thread is interrupted. */
    void run() {
        try {
            var backoff = new Backoff(PERIOD, LONGEST_PAUSE);
            while (!Thread.currentThread().isInterrupted()) {
                if (database.isUnavailable()) { // whoever looks for it will say when it is back
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
     * Reads what is new, or the whole site if nothing of it is known.
     *
     * @return whether that could be read; if not, what is known is shown on, and {@link #report} says so
     */
    boolean read() {
        log.begin(clock.instant());
        try {
            var known = site.find();
            var fresh = known.map(loader::follow).orElseGet(loader::load);
            if (known.isEmpty() || fresh != known.get()) {
                site.show(fresh);
            }
        } catch (RuntimeException e) { // whatever a server makes of it; the next try may succeed
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

    /** Says once that readers are given an old state, and then once a minute. Called by another thread, since this one may hang. */
    void report() {
        log.report(clock.instant());
    }
}
