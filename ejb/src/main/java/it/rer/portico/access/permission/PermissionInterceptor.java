package it.rer.portico.access.permission;

import it.rer.portico.access.role.InSection;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Checks that the caller has the required role in the section of the page that a method is called with. The container has already checked
 * that they have it in any section.
 */
public class PermissionInterceptor {

    /** What was read from annotations once; as many entries as the services have methods. */
    private static final ConcurrentMap<Method, Declaration> DECLARED = new ConcurrentHashMap<>();

    @Inject
    private Permissions permissions;

    /**
     * Checks the permission, and proceeds with the call.
     *
     * @throws NotAllowedException if the caller has the role elsewhere only, or their account is suspended
     * @throws it.rer.portico.content.page.PageNotFoundException if the page does not exist
     * @throws IllegalStateException if the method does not declare who may call it, and where
     * @see InSection
     */
    @AroundInvoke
    Object aroundCall(InvocationContext call) throws Exception {
        var declared = DECLARED.computeIfAbsent(call.getMethod(), Declaration::of);
        for (int page : declared.pages()) {
            permissions.demand(declared.leastRole(), (Long) call.getParameters()[page]);
        }
        return call.proceed();
    }
}
