package it.rer.portico.testing;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Events of one node, delivered after the commit of the transaction in which they were fired, and not at all after a rollback. */
final class Events {

    private final Transactions transactions;
    private final List<Consumer<Object>> observers = new CopyOnWriteArrayList<>();

    Events(Transactions transactions) {
        this.transactions = transactions;
    }

    /** What services fire events with. */
    Event<?> event() {
        return Invocation.proxy(Event.class, (self, method, arguments) -> {
            transactions.afterCommit(() -> observers.forEach(observer -> observer.accept(arguments[0])));
            return null;
        });
    }

    void observe(Consumer<Object> observer) {
        observers.add(observer);
    }

    /** Calls those methods of a bean that observe events. */
    void observe(Class<?> type, Object bean) {
        Stream.of(type.getDeclaredMethods())
                .filter(Events::isObserver)
                .forEach(method -> observe(event -> deliver(bean, method, event)));
    }

    private static boolean isObserver(Method method) {
        return method.getParameterCount() == 1 && method.getParameters()[0].isAnnotationPresent(Observes.class);
    }

    private static void deliver(Object bean, Method method, Object event) {
        if (!method.getParameterTypes()[0].isInstance(event)) {
            return;
        }
        try {
            method.setAccessible(true);
            Invocation.call(bean, method, event);
        } catch (Exception e) {
            throw new AssertionError("An observer failed: " + method, e);
        }
    }
}
