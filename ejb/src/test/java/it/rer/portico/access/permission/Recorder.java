package it.rer.portico.access.permission;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.implementation.InvocationHandlerAdapter;
import net.bytebuddy.matcher.ElementMatchers;

/** Finds out which method of a service a piece of code calls. */
final class Recorder {

    private static final Map<Class<?>, Class<?>> STAND_INS = new ConcurrentHashMap<>();

    /** Thrown by the stand-in, with the method that was called. */
    private static final class Called extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Method method;

        Called(Method method) {
            this.method = method;
        }
    }

    private Recorder() {}

    /** The first method of a service that the code calls; the service itself is not executed. */
    static <T> Method called(Class<T> service, Consumer<T> code) {
        try {
            code.accept(service.cast(STAND_INS
                    .computeIfAbsent(service, Recorder::standIn)
                    .getConstructor()
                    .newInstance()));
        } catch (Called e) {
            return e.method;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Cannot stand in for " + service, e);
        }
        throw new AssertionError("Calls no method of " + service.getSimpleName());
    }

    private static Class<?> standIn(Class<?> service) {
        InvocationHandler handler = (self, method, arguments) -> {
            throw new Called(method);
        };
        return new ByteBuddy()
                .subclass(service)
                .method(ElementMatchers.isDeclaredBy(service).and(ElementMatchers.isPublic()))
                .intercept(InvocationHandlerAdapter.of(handler))
                .make()
                .load(service.getClassLoader())
                .getLoaded();
    }
}
