package it.rer.portico.access.permission;

import it.rer.portico.access.role.InSection;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Asks whether the caller has the role that a method names in the section of the page that it is called with. That they have it anywhere
 * at all the container has asked before.
 */
public class PermissionInterceptor {

    /** What was read from annotations once; as many entries as the services have methods. */
    private static final ConcurrentMap<Method, Declaration> DECLARED = new ConcurrentHashMap<>();

    @Inject
    private Permissions permissions;

    /**
     * Lets a call through if the caller may make it.
     *
     * @throws NotAllowedException if the caller has the role elsewhere, or their account is not active any more
     * @throws it.rer.portico.content.page.PageNotFoundException if there is no such page
     * @throws IllegalStateException if the method does not declare who may call it where
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
