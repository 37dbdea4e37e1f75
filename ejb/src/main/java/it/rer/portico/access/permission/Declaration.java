package it.rer.portico.access.permission;

import it.rer.portico.access.role.AsksForSection;
import it.rer.portico.access.role.InAnySection;
import it.rer.portico.access.role.InSection;
import it.rer.portico.access.role.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the annotations of a method and of its service say of who may call it.
 *
 * @param roles one of which the caller must have; none if anybody may call it
 * @param where in which section they must have it
 * @param pages which of the parameters name the pages of those sections
 */
record Declaration(Set<Role> roles, Where where, List<Integer> pages) {

    /** Roles that an editor may have in one section alone. */
    private static final Set<Role> OF_SECTIONS = EnumSet.of(Role.AUTHOR, Role.PUBLISHER);

    /** In which section a caller must have the role. */
    enum Where {
        /** In that of each page that a parameter names. */
        IN_SECTION,
        /** In one that the method finds. */
        ASKS_FOR_SECTION,
        /** In any, or the role has none. */
        IN_ANY_SECTION
    }

    /**
     * What a method declares.
     *
     * @throws IllegalStateException if it does not say who may call it, or not in which section, or says that more than once
     */
    static Declaration of(Method method) {
        var pages = IntStream.range(0, method.getParameterCount())
                .filter(each -> method.getParameters()[each].isAnnotationPresent(InSection.class))
                .boxed()
                .toList();
        var roles = roles(method);
        return new Declaration(roles, where(method, roles, pages), pages);
    }

    private static Set<Role> roles(Method method) {
        var type = method.getDeclaringClass();
        if (method.isAnnotationPresent(RolesAllowed.class)) {
            return roles(method.getAnnotation(RolesAllowed.class));
        }
        if (!method.isAnnotationPresent(PermitAll.class) && type.isAnnotationPresent(RolesAllowed.class)) {
            return roles(type.getAnnotation(RolesAllowed.class));
        }
        if (method.isAnnotationPresent(PermitAll.class) || type.isAnnotationPresent(PermitAll.class)) {
            return Set.of();
        }
        throw new IllegalStateException("Does not say who may call it: " + method);
    }

    private static Set<Role> roles(RolesAllowed allowed) {
        var roles = EnumSet.noneOf(Role.class);
        Stream.of(allowed.value()).map(Role::valueOf).forEach(roles::add);
        return roles;
    }

    private static Where where(Method method, Set<Role> roles, List<Integer> pages) {
        var said = Stream.of(
                        Optional.of(Where.IN_SECTION).filter(where -> !pages.isEmpty()),
                        Optional.of(Where.ASKS_FOR_SECTION)
                                .filter(where -> method.isAnnotationPresent(AsksForSection.class)),
                        Optional.of(Where.IN_ANY_SECTION)
                                .filter(where -> method.isAnnotationPresent(InAnySection.class)))
                .flatMap(Optional::stream)
                .toList();
        if (said.isEmpty()
                && (!isOfSections(roles) || method.getDeclaringClass().isAnnotationPresent(InAnySection.class))) {
            return Where.IN_ANY_SECTION;
        }
        if (said.size() != 1) {
            throw new IllegalStateException("Must say once in which section it may be called: " + method);
        }
        return said.get(0);
    }

    /** Whether an editor may have each of the roles in one section alone, so that it matters in which. */
    boolean isOfSections() {
        return isOfSections(roles);
    }

    private static boolean isOfSections(Set<Role> roles) {
        return !roles.isEmpty() && OF_SECTIONS.containsAll(roles);
    }

    /** The role to ask for in a section: who may publish may also write. */
    Role leastRole() {
        return roles.contains(Role.AUTHOR) ? Role.AUTHOR : Role.PUBLISHER;
    }
}
