package it.rer.portico.testing;

import static net.bytebuddy.matcher.ElementMatchers.isDeclaredBy;
import static net.bytebuddy.matcher.ElementMatchers.isPrivate;
import static net.bytebuddy.matcher.ElementMatchers.isPublic;
import static net.bytebuddy.matcher.ElementMatchers.not;

import it.rer.portico.platform.bulkhead.BulkheadInterceptor;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.PersistenceContext;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.InvocationHandlerAdapter;

/** The beans of one node, one of each class, made and injected when they are first asked for. */
final class Beans {

    private final Transactions transactions;
    private final Events events;
    private final Map<Class<?>, Object> beans = new HashMap<>();

    Beans(Transactions transactions, Events events) {
        this.transactions = transactions;
        this.events = events;
    }

    void put(Class<?> type, Object bean) {
        beans.put(type, bean);
    }

    synchronized <T> T get(Class<T> type) {
        var known = beans.get(type);
        return type.cast(known != null ? known : make(type));
    }

    private <T> T make(Class<T> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            var target = constructor.newInstance();
            var bean = type.isAnnotationPresent(Stateless.class) ? service(type, target) : target;
            beans.put(type, bean);
            for (var field : type.getDeclaredFields()) {
                if (Stream.of(Inject.class, PersistenceContext.class, Resource.class)
                        .anyMatch(field::isAnnotationPresent)) {
                    inject(target, field);
                }
            }
            events.observe(type, target);
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make a " + type.getSimpleName(), e);
        }
    }

    private void inject(Object target, Field field) throws IllegalAccessException {
        field.setAccessible(true);
        field.set(target, get(field.getType()));
    }

    /** What others get in the place of a stateless bean: a call is admitted, and goes in a transaction through the interceptors. */
    private <T> T service(Class<T> type, T target) throws ReflectiveOperationException {
        InvocationHandler business = (self, method, arguments) -> {
            Callers.admit(type, method);
            var interceptors = interceptors(type).<Object>map(each -> get(each)).iterator();
            return transactions.call(
                    attribute(type), () -> Invocation.proceed(target, method, arguments, interceptors));
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
}
