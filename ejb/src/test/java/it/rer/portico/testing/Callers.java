package it.rer.portico.testing;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.SessionContext;
import java.lang.reflect.Method;
import java.security.Principal;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Who calls in this thread, on whichever node, and what their roles let them call. */
final class Callers {

    /** Somebody who calls, with the roles that the server knows of them. */
    private record Caller(String login, Set<String> roles) {}

    private static final ThreadLocal<Caller> AS = new ThreadLocal<>();

    private Callers() {}

    /** As {@link Container#as(String, Set, Callable)}. */
    static <T> T as(String login, Set<String> roles, Callable<T> work) {
        var before = AS.get();
        AS.set(new Caller(login, Set.copyOf(roles)));
        try {
            return work.call();
        } catch (Exception e) {
            throw Invocation.thrown(e);
        } finally {
            AS.set(before);
        }
    }

    /** What services ask who calls them. */
    static SessionContext session() {
        return Invocation.proxy(SessionContext.class, (self, method, arguments) -> {
            var caller = AS.get();
            if (method.getName().equals("isCallerInRole")) {
                return caller == null || caller.roles().contains((String) arguments[0]);
            }
            return (Principal) () -> caller == null ? Container.CALLER : caller.login();
        });
    }

    /** @throws EJBAccessException if somebody calls whose roles the method, or else its class, does not name */
    static void admit(Class<?> type, Method method) {
        var caller = AS.get();
        if (caller == null || method.isAnnotationPresent(PermitAll.class)) {
            return;
        }
        var ofMethod = method.getAnnotation(RolesAllowed.class);
        var allowed = ofMethod == null ? type.getAnnotation(RolesAllowed.class) : ofMethod;
        if (allowed != null && Stream.of(allowed.value()).noneMatch(caller.roles()::contains)) {
            throw new EJBAccessException(caller + " must not call " + method);
        }
    }
}
