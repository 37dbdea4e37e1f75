package it.rer.portico.testing;

import it.rer.portico.platform.error.PorticoException;
import jakarta.ejb.EJBException;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
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

    /** Calls a method as it would be called without reflection: what it throws comes out as it is. */
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

    /** Refusals of this module go out of a bean as they are; whatever else happens, a server wraps. */
    static RuntimeException thrown(Exception e) {
        return e instanceof PorticoException || e instanceof EJBException ? (RuntimeException) e : new EJBException(e);
    }

    /** A part of the server that is an interface. */
    static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public Object proceed() throws Exception {
        if (!interceptors.hasNext()) {
            return call(target, method, arguments);
        }
        var interceptor = interceptors.next();
        var around = Stream.of(interceptor.getClass().getDeclaredMethods())
                .filter(each -> each.isAnnotationPresent(AroundInvoke.class))
                .findFirst()
                .orElseThrow();
        around.setAccessible(true);
        return call(interceptor, around, this);
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
