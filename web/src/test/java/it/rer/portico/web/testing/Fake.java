package it.rer.portico.web.testing;

import java.lang.reflect.Proxy;

/** Objects of a container's interfaces. */
public final class Fake {

    private Fake() {}

    /** What a method answers. */
    @FunctionalInterface
    public interface Answer {
        Object to(String method, Object[] arguments) throws Throwable;
    }

    /** An object that answers each method as it is told. */
    public static <T> T of(Class<T> type, Answer answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    var result = answer.to(method.getName(), given);
                    return method.getReturnType() == void.class ? null : result;
                }));
    }
}
