package it.rer.portico.site.published;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** A loader that simulates a hanging database: it neither returns nor fails until {@link #goOn}. */
class HangingLoader extends SnapshotLoader {

    private static final long PATIENCE = 20;

    private final SnapshotLoader loader;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean hangs;
    private boolean hanging;
    private int readings;

    HangingLoader(SnapshotLoader loader) {
        this.loader = loader;
    }

    /** Makes all following calls wait. */
    void hang() {
        set(true);
    }

    /** Lets the waiting calls and all following ones go on. */
    void goOn() {
        set(false);
    }

    boolean isHanging() {
        lock.lock();
        try {
            return hanging;
        } finally {
            lock.unlock();
        }
    }

    /** The number of calls so far. */
    int readings() {
        lock.lock();
        try {
            return readings;
        } finally {
            lock.unlock();
        }
    }

    void awaitHanging() throws InterruptedException {
        await(() -> hanging);
    }

    /** Waits until there have been so many calls. */
    void awaitReadings(int count) throws InterruptedException {
        await(() -> readings >= count);
    }

    @Override
    public SiteSnapshot load() {
        answer();
        return loader.load();
    }

    @Override
    public SiteSnapshot follow(SiteSnapshot snapshot) {
        answer();
        return loader.follow(snapshot);
    }

    /** Like reading from a socket, this cannot be interrupted. */
    private void answer() {
        lock.lock();
        try {
            readings++;
            while (hangs) {
                hanging = true;
                changed.signalAll();
                changed.awaitUninterruptibly();
            }
            hanging = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void set(boolean now) {
        lock.lock();
        try {
            hangs = now;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        lock.lock();
        try {
            while (!condition.getAsBoolean()) {
                if (!changed.await(PATIENCE, TimeUnit.SECONDS)) {
                    throw new AssertionError("Nobody read");
                }
            }
        } finally {
            lock.unlock();
        }
    }
}
