package it.rer.portico.platform.bulkhead;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets a call of a service into the database if its lane has room, until the call has returned and its transaction has ended: what was
 * changed is often written at the commit alone, which the container begins when the interceptors are through. What the service calls in
 * turn is part of the same call.
 */
public abstract class BulkheadInterceptor {

    private static final ThreadLocal<Boolean> INSIDE = new ThreadLocal<>();

    private final Lane lane;

    @Inject
    private Bulkheads bulkheads;

    @Resource
    private TransactionSynchronizationRegistry transactions;

    BulkheadInterceptor(Lane lane) {
        this.lane = lane;
    }

    /** @throws DatabaseBusyException if the lane has no room */
    @AroundInvoke
    Object aroundCall(InvocationContext call) throws Exception {
        if (INSIDE.get() != null) {
            return call.proceed();
        }
        var permit = bulkheads.enter(lane);
        var stay = new Stay(permit);
        INSIDE.set(true);
        try {
            if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
                stay.lastUntilTheEndOf(transactions);
            }
            return call.proceed();
        } finally {
            INSIDE.remove();
            stay.partEnded();
        }
    }

    /** A permit that is held by the call and by its transaction, whichever ends last. */
    private static final class Stay implements Synchronization {

        private final Permit permit;
        private final AtomicInteger parts = new AtomicInteger(1);

        Stay(Permit permit) {
            this.permit = permit;
        }

        void lastUntilTheEndOf(TransactionSynchronizationRegistry transactions) {
            transactions.registerInterposedSynchronization(this);
            parts.incrementAndGet();
        }

        void partEnded() {
            if (parts.decrementAndGet() == 0) {
                permit.release();
            }
        }

        @Override
        public void beforeCompletion() {
            // what is written now is still inside
        }

        @Override
        public void afterCompletion(int status) {
            partEnded();
        }
    }
}
