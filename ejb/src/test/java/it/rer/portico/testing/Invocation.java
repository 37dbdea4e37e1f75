package it.rer.portico.testing;

import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;

/** A call of a bean on its way through the bean's interceptors. */
final class Invocation implements InvocationContext {

    private final Object target;
    private final Method method;
    private final Object[] arguments;
    private final Iterator<?> interceptors;

    private Invocation(Object target, Method method, Object[] arguments, Iterator<?> interceptors) {
        this.target = target;
        this.method = method;
        this.arguments = arguments;
        this.interceptors = interceptors;
    }

    /** Goes through the interceptors that are left, and at last into the bean. */
    static Object proceed(Object target, Method method, Object[] arguments, Iterator<?> interceptors) throws Exception {
        return new Invocation(target, method, arguments, interceptors).proceed();
    }

    @Override
    public Object proceed() throws Exception {
        if (!interceptors.hasNext()) {
            return Container.call(target, method, arguments);
        }
        var interceptor = interceptors.next();
        var around = Stream.of(interceptor.getClass().getDeclaredMethods())
                .filter(each -> each.isAnnotationPresent(AroundInvoke.class))
                .findFirst()
                .orElseThrow();
        around.setAccessible(true);
        return Container.call(interceptor, around, this);
    }

    @Override
    public Object getTarget() {
        return target;
    }

    @Override
    public Method getMethod() {
        return method;
    }

    @Override
    public Object[] getParameters() {
        return arguments;
    }

    @Override
    public void setParameters(Object[] changed) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Object> getContextData() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object getTimer() {
        return null;
    }

    @Override
    public Constructor<?> getConstructor() {
        return null;
    }
}
