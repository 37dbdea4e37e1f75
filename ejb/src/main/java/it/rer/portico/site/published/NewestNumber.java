package it.rer.portico.site.published;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A number of the feed that only grows. Looking at it takes no lock; whoever wants to may wait until it grows. */
final class NewestNumber {

    private static final long NONE = -1;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private volatile long number = NONE;

    long get() {
        return number;
    }

    /** Notes a number; one that is not newer changes nothing. */
    void raise(long heard) {
        lock.lock();
        try {
            if (heard > number) {
                number = heard;
                grown.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    boolean awaitAbove(long than, Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        lock.lockInterruptibly();
        try {
            while (number <= than && left > 0) {
                left = grown.awaitNanos(left);
            }
            return number > than;
        } finally {
            lock.unlock();
        }
    }
}
