package it.rer.portico.platform.bulkhead;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Limits how many costly tasks run at the same time, whether they need a core or much memory. A few more tasks wait in the order in which
 * they came; all others are refused at once, so that only so many threads of the server can be blocked here.
 */
public final class ConcurrencyLimit {

    private final Semaphore running;
    private final Semaphore admitted;
    private final Duration patience;

    /**
     * Creates a limit.
     *
     * @param atOnce how many tasks may run at the same time
     * @param waiting how many more may wait
     * @param patience how long a task waits at most
     */
    public ConcurrencyLimit(int atOnce, int waiting, Duration patience) {
        this.running = new Semaphore(atOnce, true);
        this.admitted = new Semaphore(Math.addExact(atOnce, waiting));
        this.patience = patience;
    }

    /**
     * Runs a task as soon as the limit allows it.
     *
     * @return its result; empty if too many tasks are waiting, or the wait took too long
     */
    public <T> Optional<T> run(Supplier<T> work) {
        if (!admitted.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return whenFree(work);
        } finally {
            admitted.release();
        }
    }

    private <T> Optional<T> whenFree(Supplier<T> work) {
        if (!isFree()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            running.release();
        }
    }

    private boolean isFree() {
        try {
            return running.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) { // the server is about to stop
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
