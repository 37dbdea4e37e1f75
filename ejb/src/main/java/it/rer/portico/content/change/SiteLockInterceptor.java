package it.rer.portico.content.change;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;

/** Acquires the {@link SiteLock} before methods that are annotated {@link SiteLocked}. */
public class SiteLockInterceptor {

    @Inject
    private SiteLock lock;

    @AroundInvoke
    Object aroundCall(InvocationContext call) throws Exception {
        if (call.getMethod().isAnnotationPresent(SiteLocked.class)) {
            lock.acquire();
        }
        return call.proceed();
    }
}
