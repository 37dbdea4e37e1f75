package it.rer.portico.testing;

import it.rer.portico.platform.database.DatabaseState;
import it.rer.portico.platform.database.Migration;
import jakarta.ejb.SessionContext;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * As much of an application server as the services need: {@link Beans injection and interceptors}, {@link Transactions transactions},
 * {@link Events events} after the commit, and {@link Callers callers with roles}. Two containers on one database are two nodes.
 */
public final class Container {

    /** Who calls the services. */
    public static final String CALLER = "redazione";

    private final TestDatabase database;
    private final TestClock clock = new TestClock();
    private final Transactions transactions;
    private final Events events;
    private final Beans beans;

    public Container(TestDatabase database) {
        this.database = database;
        transactions = new Transactions(database);
        events = new Events(transactions);
        beans = new Beans(transactions, events);
        beans.put(Clock.class, clock);
        beans.put(DatabaseState.class, Migration.applied(clock));
        beans.put(EntityManager.class, transactions.entityManager());
        beans.put(Event.class, events.event());
        beans.put(SessionContext.class, Callers.session());
        beans.put(
                ManagedThreadFactory.class,
                Invocation.proxy(
                        ManagedThreadFactory.class, (self, method, arguments) -> new Thread((Runnable) arguments[0])));
        beans.put(Pbkdf2PasswordHash.class, new QuickPasswordHash());
    }

    /** Another node upon the same database. */
    public Container anotherNode() {
        return new Container(database);
    }

    public TestDatabase database() {
        return database;
    }

    public TestClock clock() {
        return clock;
    }

    /** Puts a bean in the place of the one that would be made. */
    public <T> void put(Class<T> type, T bean) {
        beans.put(type, bean);
    }

    /** The bean of a class. Every public call of a stateless one is a transaction, or joins the caller's. */
    public <T> T get(Class<T> type) {
        return beans.get(type);
    }

    /** Calls back with every event that was delivered. */
    public void observe(Consumer<Object> observer) {
        events.observe(observer);
    }

    /** Runs without a result what {@link #as(String, Set, Callable)} runs. */
    public void as(String login, Set<String> roles, Runnable work) {
        as(login, roles, () -> {
            work.run();
            return null;
        });
    }

    /**
     * Runs something as somebody. Until it ends, each call of a bean is let through only if its {@code @RolesAllowed} names one of their
     * roles; outside, every call is.
     *
     * @param login who calls
     * @param roles none for somebody who has not signed in
     */
    public <T> T as(String login, Set<String> roles, Callable<T> work) {
        return Callers.as(login, roles, work);
    }

    /** Runs without a result what {@link #inTransaction(Callable)} runs. */
    public void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return null;
        });
    }

    /** Joins the transaction of this thread, or runs in a new one: committed at the end, rolled back if anything is thrown. */
    public <T> T inTransaction(Callable<T> work) {
        return transactions.inOne(work);
    }

    /** Whether a transaction is open in this thread. */
    public boolean isInTransaction() {
        return transactions.isOpen();
    }
}
