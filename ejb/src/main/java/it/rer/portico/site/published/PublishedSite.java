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
 * The site as citizens read it, held in memory. A reader gets the state at hand, without a lock and without the database, however that
 * fares; one thread reads in the background what is new ({@link SnapshotFollower}).
 *
 * <p>Whoever commits a change on this node is held up until that thread has read it, so that the next request sees it: for
 * 300 milliseconds at most, and not at all while the thread cannot keep up. A change of another node is seen within about a second.
 */
@ApplicationScoped
@PermitAll
public class PublishedSite {

    /** How long whoever commits a change waits for it to be read. */
    static final Duration PATIENCE = Duration.ofMillis(300);

    private final AtomicReference<SiteSnapshot> current = new AtomicReference<>();
    private final NewestNumber heard = new NewestNumber();
    private final NewestNumber shown = new NewestNumber();
    private volatile boolean keepingUp;

    /**
     * The state at hand.
     *
     * @throws SiteNotReadException if the database has not answered since the start
     */
    public SiteSnapshot current() {
        return find().orElseThrow(SiteNotReadException::new);
    }

    /** The state at hand; empty if the database has not answered since the start. */
    public Optional<SiteSnapshot> find() {
        return Optional.ofNullable(current.get());
    }

    /**
     * Waits for what {@link #current} gives to pass a number.
     *
     * @param number the newest that is known; negative to wait until the site has been read at all
     * @return whether there is something newer
     * @throws InterruptedException if the waiting is to end
     */
    public boolean awaitNewer(long number, Duration patience) throws InterruptedException {
        return shown.awaitAbove(number, patience);
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed changed) {
        heard.raise(changed.number());
        awaitShown(changed.number());
    }

    private void awaitShown(long number) {
        try {
            if (keepingUp && !shown.awaitAbove(number - 1, PATIENCE)) {
                keepingUp = false; // or each of the many changes of one transaction would wait
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until this node has committed a change that is not shown yet, or for as long as others' changes may go unseen. */
    void awaitNews(Duration patience) throws InterruptedException {
        heard.awaitAbove(shown.get(), patience);
    }

    /** Puts a state in the place of the one before. */
    void show(SiteSnapshot snapshot) {
        current.set(snapshot);
        shown.raise(snapshot.number());
    }

    /** Notes whether there is somebody who reads changes as soon as they are heard of. */
    void followed(boolean promptly) {
        keepingUp = promptly;
    }
}
