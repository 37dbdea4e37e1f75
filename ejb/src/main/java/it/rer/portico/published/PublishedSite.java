package it.rer.portico.published;

import it.rer.portico.change.Changed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The site as citizens read it, held in memory. It follows the change feed: a change that this node committed is in what the very
 * next reader gets, one of another node within a second ({@link FeedWatch}). While the database is away, the last known state is
 * read on.
 *
 * <p>An observer of a commit only notes the number; the reading is done by the next reader, outside that transaction's end, because
 * servers differ in what may be done there.
 */
@ApplicationScoped
public class PublishedSite {

    private static final Logger LOG = Logger.getLogger(PublishedSite.class.getName());

    private final AtomicReference<SiteSnapshot> current = new AtomicReference<>();
    private final NewestNumber newest = new NewestNumber();
    private final ReentrantLock reading = new ReentrantLock();

    @Inject
    private SnapshotLoader loader;

    /**
     * The newest state that can be had.
     *
     * @throws RuntimeException if the database is away and was so ever since the start
     */
    public SiteSnapshot current() {
        var snapshot = current.get();
        return snapshot != null && snapshot.number() >= newest.get() ? snapshot : refreshed();
    }

    /**
     * Waits for the feed to pass a number. For who must follow it without being a reader: what this node committed and what others did
     * are heard of alike.
     *
     * @param number the newest that is known; negative to wait until the site has been read at all
     * @return whether there is something newer; {@link #current} may still give the old state, if the database is away
     * @throws InterruptedException if the waiting is to end
     */
    public boolean awaitNewer(long number, Duration patience) throws InterruptedException {
        return newest.awaitAbove(number, patience);
    }

    private SiteSnapshot refreshed() {
        reading.lock();
        try {
            var known = current.get();
            long wanted = newest.get();
            return known != null && known.number() >= wanted ? known : read(known, wanted);
        } finally {
            reading.unlock();
        }
    }

    private SiteSnapshot read(SiteSnapshot known, long wanted) {
        try {
            var fresh = known == null ? loader.load() : loader.follow(known);
            current.set(fresh);
            newest.raise(fresh.number());
            return fresh;
        } catch (RuntimeException e) {
            if (known == null) {
                throw e;
            }
            LOG.log(
                    Level.WARNING,
                    e,
                    () -> "Changes after number " + known.number()
                            + " cannot be read now; the last known state is served");
            // Ask again when the feed is heard of again, not at every request; what was heard meanwhile stands.
            newest.lower(wanted, known.number());
            return known;
        }
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed changed) {
        heardOf(changed.number());
    }

    /** Notes that the feed has come to a number. */
    void heardOf(long number) {
        newest.raise(number);
    }
}
