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
 * Limits how many calls of services use the database at the same time: a call needs a permit of its lane, and holds it until it has
 * returned and its transaction has ended. JPA often writes changes only at the commit, which the container begins after the interceptors.
 * Calls to other services share the permit of the first.
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

    /** @throws DatabaseBusyException if the lane has no free permit */
    @AroundInvoke
    Object aroundCall(InvocationContext call) throws Exception {
        if (INSIDE.get() != null) {
            return call.proceed();
        }
        var permit = bulkheads.enter(lane);
        var holder = new PermitHolder(permit);
        INSIDE.set(true);
        try {
            if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
                holder.holdUntilEndOf(transactions);
            }
            return call.proceed();
        } finally {
            INSIDE.remove();
            holder.userEnded();
        }
    }

    /** Releases a permit once both the call and its transaction have ended. */
    private static final class PermitHolder implements Synchronization {

        private final Permit permit;
        private final AtomicInteger users = new AtomicInteger(1);

        PermitHolder(Permit permit) {
            this.permit = permit;
        }

        void holdUntilEndOf(TransactionSynchronizationRegistry transactions) {
            transactions.registerInterposedSynchronization(this);
            users.incrementAndGet();
        }

        void userEnded() {
            if (users.decrementAndGet() == 0) {
                permit.release();
            }
        }

        @Override
        public void beforeCompletion() {
            // the permit is held until the changes are written
        }

        @Override
        public void afterCompletion(int status) {
            userEnded();
        }
    }
}
