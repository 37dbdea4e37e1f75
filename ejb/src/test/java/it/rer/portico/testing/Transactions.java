package it.rer.portico.testing;

import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Transactions as {@code REQUIRED}, {@code REQUIRES_NEW} and {@code NOT_SUPPORTED} mean them. What is thrown in one rolls it back and
 * goes out as {@link Invocation#thrown} says.
 */
final class Transactions {

    /** A transaction with its persistence context and what waits for its commit. */
    private record Transaction(EntityManager em, List<Runnable> afterwards, ReadBeforeLock early) {}

    private static final ThreadLocal<Transaction> CURRENT = new ThreadLocal<>();

    private final TestDatabase database;

    Transactions(TestDatabase database) {
        this.database = database;
    }

    /** The persistence context of whichever transaction is open when it is called. */
    EntityManager entityManager() {
        return Invocation.proxy(EntityManager.class, (self, method, arguments) -> {
            var transaction = current();
            transaction.early().refuse(transaction.em(), method, arguments);
            return Invocation.call(transaction.em(), method, arguments);
        });
    }

    /** Whether one is open in this thread. */
    boolean isOpen() {
        return CURRENT.get() != null;
    }

    /** Does something once the open transaction is committed, and not at all if it is rolled back; at once if none is open. */
    void afterCommit(Runnable work) {
        if (isOpen()) {
            current().afterwards().add(work);
        } else {
            work.run();
        }
    }

    /** Runs a call of a bean whose class has that attribute. */
    <T> T call(TransactionAttributeType attribute, Callable<T> work) {
        return switch (attribute) {
            case NOT_SUPPORTED -> outside(work);
            case REQUIRES_NEW -> inNewOne(true, work);
            default -> inOne(true, work);
        };
    }

    /** Runs what a test does itself in the open transaction, or in a new one. */
    <T> T inOne(Callable<T> work) {
        return inOne(false, work);
    }

    private <T> T inOne(boolean byBean, Callable<T> work) {
        if (isOpen()) {
            try {
                return work.call();
            } catch (Exception e) {
                current().em().getTransaction().setRollbackOnly();
                throw Invocation.thrown(e);
            }
        }
        return inNewOne(byBean, work);
    }

    private <T> T inNewOne(boolean byBean, Callable<T> work) {
        var suspended = CURRENT.get();
        var transaction = new Transaction(
                database.factory().createEntityManager(), new ArrayList<>(), new ReadBeforeLock(byBean));
        CURRENT.set(transaction);
        T result;
        try (var em = transaction.em()) {
            result = committed(em.getTransaction(), work);
        } finally {
            CURRENT.set(suspended);
        }
        transaction.afterwards().forEach(Runnable::run);
        return result;
    }

    private static <T> T outside(Callable<T> work) {
        var suspended = CURRENT.get();
        CURRENT.remove();
        try {
            return work.call();
        } catch (Exception e) {
            throw Invocation.thrown(e);
        } finally {
            CURRENT.set(suspended);
        }
    }

    private static <T> T committed(EntityTransaction transaction, Callable<T> work) {
        transaction.begin();
        try {
            T result = work.call();
            transaction.commit();
            return result;
        } catch (Exception e) {
            throw Invocation.thrown(e);
        } finally {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        }
    }

    private static Transaction current() {
        var transaction = CURRENT.get();
        if (transaction == null) {
            throw new IllegalStateException("Called outside a transaction");
        }
        return transaction;
    }
}
