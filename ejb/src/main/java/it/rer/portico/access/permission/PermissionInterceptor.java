package it.rer.portico.access.permission;

import it.rer.portico.access.role.InSection;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;

/**
 * Asks whether the caller has the role that a method names in the section of the page that it is called with. That they have it anywhere
 * at all the container has asked before.
 */
public class PermissionInterceptor {

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
        var declared = Declaration.of(call.getMethod());
        for (int page : declared.pages()) {
            permissions.demand(declared.leastRole(), (Long) call.getParameters()[page]);
        }
        return call.proceed();
    }
}
