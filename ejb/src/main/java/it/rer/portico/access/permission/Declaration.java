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
 * Who may call a method, as its annotations and those of its service declare it.
 *
 * @param roles of which the caller must have one; none if anybody may call it
 * @param where in which section they must have it
 * @param pages indices of the parameters that identify the pages of those sections
 */
record Declaration(Set<Role> roles, Where where, List<Integer> pages) {

    /** Roles that an editor may have in a single section. */
    private static final Set<Role> OF_SECTIONS = EnumSet.of(Role.AUTHOR, Role.PUBLISHER);

    /** In which section the caller must have the role. */
    enum Where {
        /** In the section of each page that a parameter identifies. */
        IN_SECTION,
        /** In a section that the method determines and checks itself. */
        ASKS_FOR_SECTION,
        /** In any section, or the role has none. */
        IN_ANY_SECTION
    }

    /**
     * The declaration of a method.
     *
     * @throws IllegalStateException if it declares no roles, or not exactly one kind of section
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
        throw new IllegalStateException("Does not declare who may call it: " + method);
    }

    private static Set<Role> roles(RolesAllowed allowed) {
        var roles = EnumSet.noneOf(Role.class);
        Stream.of(allowed.value()).map(Role::valueOf).forEach(roles::add);
        return roles;
    }

    private static Where where(Method method, Set<Role> roles, List<Integer> pages) {
        var declared = Stream.of(
                        Optional.of(Where.IN_SECTION).filter(where -> !pages.isEmpty()),
                        Optional.of(Where.ASKS_FOR_SECTION)
                                .filter(where -> method.isAnnotationPresent(AsksForSection.class)),
                        Optional.of(Where.IN_ANY_SECTION)
                                .filter(where -> method.isAnnotationPresent(InAnySection.class)))
                .flatMap(Optional::stream)
                .toList();
        if (declared.isEmpty()
                && (!isOfSections(roles) || method.getDeclaringClass().isAnnotationPresent(InAnySection.class))) {
            return Where.IN_ANY_SECTION;
        }
        if (declared.size() != 1) {
            throw new IllegalStateException("Must declare exactly once in which section it may be called: " + method);
        }
        return declared.get(0);
    }

    /** Whether an editor may have each of the roles in a single section, so that the section matters. */
    boolean isOfSections() {
        return isOfSections(roles);
    }

    private static boolean isOfSections(Set<Role> roles) {
        return !roles.isEmpty() && OF_SECTIONS.containsAll(roles);
    }

    /** The weakest role that is sufficient: a publisher may also do what an author may. */
    Role leastRole() {
        return roles.contains(Role.AUTHOR) ? Role.AUTHOR : Role.PUBLISHER;
    }
}
