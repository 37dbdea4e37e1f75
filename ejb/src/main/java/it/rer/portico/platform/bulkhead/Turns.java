package it.rer.portico.platform.bulkhead;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets few pieces of costly work be done at once, whatever they need: a core, or much memory. Some more wait, first come first served, and
 * whoever comes then is refused at once, so that no more threads of the server stand here than that.
 */
public final class Turns {

    private final Semaphore turns;
    private final Semaphore places;
    private final Duration patience;

    /**
     * @param atOnce how many are done at the same moment
     * @param waiting how many may wait besides
     * @param patience how long one waits
     */
    public Turns(int atOnce, int waiting, Duration patience) {
        this.turns = new Semaphore(atOnce, true);
        this.places = new Semaphore(Math.addExact(atOnce, waiting));
        this.patience = patience;
    }

    /**
     * Does work when it is its turn.
     *
     * @return what came of it; empty if there are too many, or others took too long
     */
    public <T> Optional<T> take(Supplier<T> work) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return inTurn(work);
        } finally {
            places.release();
        }
    }

    private <T> Optional<T> inTurn(Supplier<T> work) {
        if (!isTurn()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            turns.release();
        }
    }

    private boolean isTurn() {
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) { // the server is about to stop
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
