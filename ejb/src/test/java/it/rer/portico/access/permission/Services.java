package it.rer.portico.access.permission;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import it.rer.portico.platform.context.Internal;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ConversationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;
import jakarta.transaction.TransactionScoped;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The services of the module, found in its classes. */
final class Services {

    static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("it.rer.portico");

    private static final List<Class<? extends Annotation>> SCOPES = List.of(
            Stateful.class,
            MessageDriven.class,
            Dependent.class,
            SessionScoped.class,
            ConversationScoped.class,
            TransactionScoped.class);

    private static final List<Class<? extends Annotation>> GIVEN = List.of(
            Inject.class, EJB.class, Resource.class, PersistenceContext.class, PersistenceUnit.class, Produces.class);

    private Services() {}

    /** Every enterprise bean, and every CDI bean with application or request scope. */
    static List<Class<?>> all() {
        return MODULE.stream()
                .filter(type -> Stream.of(
                                Stateless.class, Singleton.class, ApplicationScoped.class, RequestScoped.class)
                        .anyMatch(type::isAnnotatedWith))
                .<Class<?>>map(JavaClass::reflect)
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }

    /** What a container makes: whatever is given something by it, or has a scope, but for interceptors. */
    static Stream<Class<?>> made() {
        return MODULE.stream()
                .filter(type -> SCOPES.stream().anyMatch(type::isAnnotatedWith)
                        || Stream.of(type.getFields(), type.getConstructors(), type.getMethods())
                                .flatMap(Set::stream)
                                .anyMatch(member -> GIVEN.stream().anyMatch(member::isAnnotatedWith)))
                .filter(type ->
                        type.getAllMethods().stream().noneMatch(each -> each.isAnnotatedWith(AroundInvoke.class)))
                .map(JavaClass::reflect);
    }

    /** The public methods of all services that are not internal. */
    static Stream<Method> callable() {
        return all().stream()
                .filter(type -> !type.isAnnotationPresent(Internal.class))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic()
                        && Stream.of(method.getParameters())
                                .noneMatch(each -> each.isAnnotationPresent(Observes.class)));
    }

    /** Those of services that require roles, on the class or on a method. */
    static Stream<Method> ofEditors() {
        return callable().filter(method -> isOfEditors(method.getDeclaringClass()));
    }

    private static boolean isOfEditors(Class<?> type) {
        return type.isAnnotationPresent(RolesAllowed.class)
                || Stream.of(type.getDeclaredMethods()).anyMatch(each -> each.isAnnotationPresent(RolesAllowed.class));
    }

    static boolean isEnterpriseBean(Class<?> type) {
        return type.isAnnotationPresent(Stateless.class) || type.isAnnotationPresent(Singleton.class);
    }

    /** The signature of a method as documented: service, name and parameter types. */
    static String label(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName()
                + Stream.of(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
