package it.rer.portico.site.published;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A number of the change feed that only grows. It is read without a lock, and a thread can wait until it grows. */
final class NewestNumber {

    private static final long NONE = -1;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private volatile long number = NONE;

    long get() {
        return number;
    }

    /** Sets the number if it is higher than the current one, and wakes those who wait. */
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

    /**
     * Waits until the number is higher than another one.
     *
     * @return whether it is; false after the timeout
     */
    boolean awaitAbove(long than, Duration timeout) throws InterruptedException {
        long left = timeout.toNanos();
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
