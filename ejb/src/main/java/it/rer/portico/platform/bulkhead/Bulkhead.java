package it.rer.portico.platform.bulkhead;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Limits how many calls of one lane use the database at the same time. A call that finds no free permit waits a moment for one. If a permit
 * has been held for longer than that moment, the database is taken to hang, and calls without a permit are refused at once.
 */
final class Bulkhead {

    /** How long a call waits for a permit. */
    static final Duration PATIENCE = Duration.ofMillis(500);

    private final Semaphore free;
    private final LongSupplier nanoTime;
    private final Set<Held> held = ConcurrentHashMap.newKeySet();

    /** @param nanoTime as {@link System#nanoTime} */
    Bulkhead(int permits, LongSupplier nanoTime) {
        free = new Semaphore(permits, true);
        this.nanoTime = nanoTime;
    }

    /**
     * Takes a permit, which the caller must release.
     *
     * @throws DatabaseBusyException if none became free in time
     */
    Permit enter() {
        if (!free.tryAcquire() && (isStuck() || !waited())) {
            throw new DatabaseBusyException();
        }
        var permit = new Held();
        held.add(permit);
        return permit;
    }

    private boolean isStuck() {
        long now = nanoTime.getAsLong();
        return held.stream().anyMatch(permit -> now - permit.since > PATIENCE.toNanos());
    }

    private boolean waited() {
        try {
            return free.tryAcquire(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void leave(Held permit) {
        if (held.remove(permit)) {
            free.release();
        }
    }

    /** A permit that is in use. Each call has its own, compared by identity. */
    private final class Held implements Permit {

        private final long since = nanoTime.getAsLong();

        @Override
        public void release() {
            leave(this);
        }
    }
}
