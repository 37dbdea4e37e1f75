package it.rer.portico.testing;

import static net.bytebuddy.matcher.ElementMatchers.isDeclaredBy;
import static net.bytebuddy.matcher.ElementMatchers.isPrivate;
import static net.bytebuddy.matcher.ElementMatchers.isPublic;
import static net.bytebuddy.matcher.ElementMatchers.not;

import it.rer.portico.platform.bulkhead.BulkheadInterceptor;
import it.rer.portico.platform.database.DatabaseState;
import it.rer.portico.platform.database.Migration;
import it.rer.portico.platform.error.PorticoException;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.InvocationHandlerAdapter;

/**
 * As much of an application server as the services need: injection; transactions as {@code REQUIRED},
 * {@code REQUIRES_NEW} and {@code NOT_SUPPORTED} mean them; events that are
 * delivered after the commit, and not at all after a rollback; callers with roles; interceptors. Two containers on one database are two nodes.
 */
public final class Container {

    /** Who calls the services. */
    public static final String CALLER = "redazione";

    /** A transaction with its persistence context and the events that wait for its commit. */
    private record Transaction(EntityManager em, List<Object> events, ReadBeforeLock early) {}

    /** Somebody who calls, with the roles that the server knows of them. */
    private record Caller(String login, Set<String> roles) {}

    private static final ThreadLocal<Transaction> CURRENT = new ThreadLocal<>();
    private static final ThreadLocal<Caller> AS = new ThreadLocal<>();

    private final TestDatabase database;
    private final TestClock clock = new TestClock();
    private final List<Consumer<Object>> observers = new CopyOnWriteArrayList<>();
    private final Map<Class<?>, Object> beans = new HashMap<>();

    public Container(TestDatabase database) {
        this.database = database;
        beans.put(Clock.class, clock);
        beans.put(DatabaseState.class, Migration.applied(clock));
        beans.put(EntityManager.class, proxy(EntityManager.class, (self, method, arguments) -> {
            transaction().early().refuse(transaction().em(), method, arguments);
            return call(transaction().em(), method, arguments);
        }));
        beans.put(Event.class, proxy(Event.class, (self, method, arguments) -> {
            if (CURRENT.get() == null) {
                observers.forEach(observer -> observer.accept(arguments[0]));
            } else {
                transaction().events().add(arguments[0]);
            }
            return null;
        }));
        beans.put(
                ManagedThreadFactory.class,
                proxy(ManagedThreadFactory.class, (self, method, arguments) -> new Thread((Runnable) arguments[0])));
        beans.put(Pbkdf2PasswordHash.class, new QuickPasswordHash());
        beans.put(SessionContext.class, proxy(SessionContext.class, Container::session));
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

    /** Calls back with every event that was delivered. */
    public void observe(Consumer<Object> observer) {
        observers.add(observer);
    }

    /** The bean of a class. Every public call of a stateless one is a transaction, or joins the caller's. */
    public synchronized <T> T get(Class<T> type) {
        var known = beans.get(type);
        return type.cast(known != null ? known : make(type));
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
        var before = AS.get();
        AS.set(new Caller(login, Set.copyOf(roles)));
        try {
            return work.call();
        } catch (Exception e) {
            throw thrown(e);
        } finally {
            AS.set(before);
        }
    }

    private static Object session(Object self, Method method, Object... arguments) {
        var caller = AS.get();
        if (method.getName().equals("isCallerInRole")) {
            return caller == null || caller.roles().contains((String) arguments[0]);
        }
        return (Principal) () -> caller == null ? CALLER : caller.login();
    }

    private static void admit(Class<?> type, Method method) {
        var caller = AS.get();
        if (caller == null || method.isAnnotationPresent(PermitAll.class)) {
            return;
        }
        var ofMethod = method.getAnnotation(RolesAllowed.class);
        var allowed = ofMethod == null ? type.getAnnotation(RolesAllowed.class) : ofMethod;
        if (allowed != null && Stream.of(allowed.value()).noneMatch(caller.roles()::contains)) {
            throw new EJBAccessException(caller + " must not call " + method);
        }
    }

    private <T> T make(Class<T> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            var target = constructor.newInstance();
            var bean = type.isAnnotationPresent(Stateless.class) ? transactional(type, target) : target;
            beans.put(type, bean);
            for (var field : type.getDeclaredFields()) {
                if (Stream.of(Inject.class, PersistenceContext.class, Resource.class)
                        .anyMatch(field::isAnnotationPresent)) {
                    inject(target, field);
                }
            }
            Stream.of(type.getDeclaredMethods())
                    .filter(Container::isObserver)
                    .forEach(method -> observe(event -> deliver(target, method, event)));
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make a " + type.getSimpleName(), e);
        }
    }

    private void inject(Object target, Field field) throws IllegalAccessException {
        field.setAccessible(true);
        field.set(target, get(field.getType()));
    }

    private <T> T transactional(Class<T> type, T target) throws ReflectiveOperationException {
        InvocationHandler business = (self, method, arguments) -> {
            admit(type, method);
            var interceptors = interceptors(type).<Object>map(each -> get(each)).iterator();
            Callable<Object> work = () -> Invocation.proceed(target, method, arguments, interceptors);
            return switch (attribute(type)) {
                case NOT_SUPPORTED -> outsideTransactions(work);
                case REQUIRES_NEW -> inNewTransaction(true, work);
                default -> inTransaction(true, work);
            };
        };
        InvocationHandler other = (self, method, arguments) -> {
            throw new EJBException("Only public methods can be called from outside a bean: " + method);
        };
        return new ByteBuddy()
                .subclass(type)
                .method(isDeclaredBy(type).and(isPublic()))
                .intercept(InvocationHandlerAdapter.of(business))
                .method(isDeclaredBy(type).and(not(isPublic())).and(not(isPrivate())))
                .intercept(InvocationHandlerAdapter.of(other))
                .make()
                .load(
                        type.getClassLoader(),
                        ClassLoadingStrategy.UsingLookup.of(
                                MethodHandles.privateLookupIn(type, MethodHandles.lookup())))
                .getLoaded()
                .getDeclaredConstructor()
                .newInstance();
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
        return inTransaction(false, work);
    }

    private <T> T inTransaction(boolean byBean, Callable<T> work) {
        if (CURRENT.get() != null) {
            try {
                return work.call();
            } catch (Exception e) {
                transaction().em().getTransaction().setRollbackOnly();
                throw thrown(e);
            }
        }
        return inNewTransaction(byBean, work);
    }

    private <T> T inNewTransaction(boolean byBean, Callable<T> work) {
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
        transaction.events().forEach(event -> observers.forEach(observer -> observer.accept(event)));
        return result;
    }

    private static <T> T outsideTransactions(Callable<T> work) {
        var suspended = CURRENT.get();
        CURRENT.remove();
        try {
            return work.call();
        } catch (Exception e) {
            throw thrown(e);
        } finally {
            CURRENT.set(suspended);
        }
    }

    /** Whether a transaction is open in this thread. */
    public boolean isInTransaction() {
        return CURRENT.get() != null;
    }

    private static <T> T committed(EntityTransaction transaction, Callable<T> work) {
        transaction.begin();
        try {
            T result = work.call();
            transaction.commit();
            return result;
        } catch (Exception e) {
            throw thrown(e);
        } finally {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        }
    }

    /** Refusals of this module go out as they are; whatever else happens, a server wraps. */
    private static RuntimeException thrown(Exception e) {
        return e instanceof PorticoException || e instanceof EJBException ? (RuntimeException) e : new EJBException(e);
    }

    private static Transaction transaction() {
        var transaction = CURRENT.get();
        if (transaction == null) {
            throw new IllegalStateException("Called outside a transaction");
        }
        return transaction;
    }

    /** Those that a bean names, but for its bulkhead: how many may enter is tried apart from what they do inside. */
    private static Stream<Class<?>> interceptors(Class<?> type) {
        var named = type.getAnnotation(Interceptors.class);
        return named == null
                ? Stream.empty()
                : Stream.<Class<?>>of(named.value()).filter(each -> !BulkheadInterceptor.class.isAssignableFrom(each));
    }

    private static TransactionAttributeType attribute(Class<?> type) {
        var attribute = type.getAnnotation(TransactionAttribute.class);
        return attribute == null ? TransactionAttributeType.REQUIRED : attribute.value();
    }

    private static boolean isObserver(Method method) {
        return method.getParameterCount() == 1 && method.getParameters()[0].isAnnotationPresent(Observes.class);
    }

    private static void deliver(Object target, Method method, Object event) {
        if (!method.getParameterTypes()[0].isInstance(event)) {
            return;
        }
        try {
            method.setAccessible(true);
            call(target, method, event);
        } catch (Exception e) {
            throw new AssertionError("An observer failed: " + method, e);
        }
    }

    static Object call(Object target, Method method, Object... arguments) throws Exception {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
