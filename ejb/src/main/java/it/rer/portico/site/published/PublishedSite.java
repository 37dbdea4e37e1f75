package it.rer.portico.site.published;

import it.rer.portico.content.change.Changed;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The current snapshot of the published site, in memory. Requests get it without a lock and without the database, even while that is down;
 * a thread in the background reads what is new ({@link SnapshotFollower}).
 *
 * <p>A commit of a change on this node waits until that thread has read it, so that the next request sees it: for 300 milliseconds at most,
 * and not at all while the thread cannot keep up. A change on another node is seen within about a second.
 */
@ApplicationScoped
@PermitAll
public class PublishedSite {

    /** How long a commit waits at most until its change has been read. */
    static final Duration TIMEOUT = Duration.ofMillis(300);

    private final AtomicReference<SiteSnapshot> current = new AtomicReference<>();
    private final NewestNumber heard = new NewestNumber();
    private final NewestNumber shown = new NewestNumber();
    private volatile boolean keepingUp;

    /**
     * The current snapshot.
     *
     * @throws SiteNotReadException if the database has not answered since the start
     */
    public SiteSnapshot current() {
        return find().orElseThrow(SiteNotReadException::new);
    }

    /** The current snapshot; empty if the database has not answered since the start. */
    public Optional<SiteSnapshot> find() {
        return Optional.ofNullable(current.get());
    }

    /**
     * Waits for a snapshot newer than a number.
     *
     * @param number of the newest snapshot that the caller knows; negative to wait for the first one
     * @return whether there is a newer one; false after the timeout
     * @throws InterruptedException if the thread is interrupted
     */
    public boolean awaitNewer(long number, Duration timeout) throws InterruptedException {
        return shown.awaitAbove(number, timeout);
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed changed) {
        heard.raise(changed.number());
        awaitShown(changed.number());
    }

    private void awaitShown(long number) {
        try {
            if (keepingUp && !shown.awaitAbove(number - 1, TIMEOUT)) {
                keepingUp = false; // otherwise each of the many changes of one transaction would wait
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until this node has committed a change that the current snapshot does not contain, or until the timeout. */
    void awaitNews(Duration timeout) throws InterruptedException {
        heard.awaitAbove(shown.get(), timeout);
    }

    /** Replaces the current snapshot. */
    void show(SiteSnapshot snapshot) {
        current.set(snapshot);
        shown.raise(snapshot.number());
    }

    /** Sets whether the thread in the background reads changes promptly. */
    void followed(boolean promptly) {
        keepingUp = promptly;
    }
}
