package it.rer.portico.site.published;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** A loader whose database can hang: it neither answers nor fails until it goes on. */
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

    /** From now on nobody gets an answer. */
    void hang() {
        set(true);
    }

    /** Answers those who wait, and everybody after them. */
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

    /** How many readings began. */
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

    /** Waits until so many readings began. */
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

    /** Like a socket, it takes no notice of an interruption. */
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
