package it.rer.portico.access.permission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import it.rer.portico.access.permission.Declaration.Where;
import it.rer.portico.access.role.AsksForSection;
import it.rer.portico.access.role.InAnySection;
import it.rer.portico.access.role.InSection;
import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.change.SiteLockInterceptor;
import it.rer.portico.content.change.SiteLocked;
import it.rer.portico.platform.bulkhead.DeskBulkhead;
import it.rer.portico.platform.context.Internal;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.interceptor.Interceptors;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every service declares who may call it, and has the interceptors that check it. */
class DeclarationTest {

    private static final Path TABLE = Path.of("../docs/permissions.md");

    @Test
    void everyServiceDeclaresWhoMayCallIt() {
        var faults = new ArrayList<String>();
        Services.all().stream()
                .filter(type -> type.isAnnotationPresent(Internal.class)
                        && Stream.<AnnotatedElement>concat(Stream.of(type), Stream.of(type.getDeclaredMethods()))
                                .anyMatch(each -> each.isAnnotationPresent(RolesAllowed.class)
                                        || each.isAnnotationPresent(PermitAll.class)))
                .forEach(type -> faults.add(type + " is both internal and open to callers"));
        Services.callable().forEach(method -> {
            try {
                Declaration.of(method);
            } catch (IllegalStateException e) {
                faults.add(e.getMessage());
            }
        });
        assertThat(Services.all()).hasSizeGreaterThan(50);
        assertThat(faults).isEmpty();
    }

    /** A bean of another scope, or one that inherits its methods, would be a way past {@link #everyServiceDeclaresWhoMayCallIt}. */
    @Test
    void noServiceIsOverlooked() {
        var known = Services.all();
        var overlooked = Services.made().filter(type -> !known.contains(type)).toList();

        assertThat(overlooked).isEmpty();
        assertThat(known).allMatch(type -> type.getSuperclass() == Object.class);
    }

    @Test
    void declaredPermissionsAreChecked() {
        var found = new ArrayList<String>();
        for (var type : Services.all()) {
            var interceptors = interceptors(type);
            boolean locked = has(type, SiteLocked.class);
            if (locked && !interceptors.contains(SiteLockInterceptor.class)) {
                found.add(type + " lacks the SiteLockInterceptor");
            }
            if (declaresSections(type) && !interceptors.contains(PermissionInterceptor.class)) {
                found.add(type + " lacks the PermissionInterceptor");
            }
            var inOrder = Stream.of(DeskBulkhead.class, SiteLockInterceptor.class, PermissionInterceptor.class)
                    .filter(interceptors::contains)
                    .toList();
            if (!interceptors.stream().filter(inOrder::contains).toList().equals(inOrder)) {
                found.add(type + " has its interceptors in another order than " + inOrder);
            }
        }
        assertThat(found).isEmpty();
    }

    /** A permission that is changed by mistake differs from the documentation. */
    @Test
    void theDocumentedTableMatchesTheDeclarations() throws IOException {
        var expected = Services.callable()
                .filter(method -> Services.isEnterpriseBean(method.getDeclaringClass()))
                .map(method -> "| `" + Services.label(method) + "` | " + who(Declaration.of(method)) + " |")
                .sorted()
                .toList();
        var rows = Files.readString(TABLE, UTF_8)
                .lines()
                .filter(line -> line.matches("\\| `[A-Z].*"))
                .toList();

        assertThat(rows).containsExactlyElementsOf(expected);
    }

    /** Interceptors are not called when a service calls itself. */
    @Test
    void aServiceAcquiresTheLockBeforeItCallsItsOwnLockedMethods() {
        assertThat(Services.MODULE.stream()
                        .flatMap(type -> type.getMethodCallsFromSelf().stream())
                        .filter(call -> call.getTargetOwner().equals(call.getOriginOwner())
                                && call.getTarget()
                                        .resolveMember()
                                        .filter(target -> target.isAnnotatedWith(SiteLocked.class))
                                        .isPresent()
                                && !call.getOrigin().isAnnotatedWith(SiteLocked.class))
                        .map(JavaMethodCall::getDescription))
                .isEmpty();
    }

    @Test
    void incompleteDeclarationsAreRefused() {
        assertThatIllegalStateException().isThrownBy(() -> declared(Undeclared.class, "undeclared"));
        assertThatIllegalStateException().isThrownBy(() -> declared(Samples.class, "nowhere"));
        assertThatIllegalStateException().isThrownBy(() -> declared(Samples.class, "twice"));
    }

    @Test
    void theDeclarationOfAMethodOverridesThatOfItsService() {
        assertThat(declared(Samples.class, "inSection"))
                .isEqualTo(new Declaration(Set.of(Role.AUTHOR, Role.PUBLISHER), Where.IN_SECTION, List.of(1)));
        assertThat(declared(Samples.class, "publishers"))
                .isEqualTo(new Declaration(Set.of(Role.PUBLISHER), Where.ASKS_FOR_SECTION, List.of()));
        assertThat(declared(Samples.class, "administrators"))
                .isEqualTo(new Declaration(Set.of(Role.ADMINISTRATOR), Where.IN_ANY_SECTION, List.of()));
        assertThat(declared(Samples.class, "everybody"))
                .isEqualTo(new Declaration(Set.of(), Where.IN_ANY_SECTION, List.of()));
    }

    private static Declaration declared(Class<?> type, String name) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .map(Declaration::of)
                .findFirst()
                .orElseThrow();
    }

    static final class Undeclared {

        void undeclared() {}
    }

    @RolesAllowed({Roles.AUTHOR, Roles.PUBLISHER})
    static final class Samples {

        void nowhere() {}

        @InAnySection
        void twice(@InSection long page) {}

        void inSection(String other, @InSection long page) {}

        @RolesAllowed(Roles.PUBLISHER)
        @AsksForSection
        void publishers() {}

        @RolesAllowed(Roles.ADMINISTRATOR)
        void administrators() {}

        @PermitAll
        void everybody() {}
    }

    private static String who(Declaration declared) {
        if (declared.roles().isEmpty()) {
            return "everybody | ";
        }
        var roles = declared.roles().size() == Role.values().length
                ? "every editor"
                : declared.roles().stream()
                        .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .collect(Collectors.joining(", "));
        return roles
                + switch (declared.where()) {
                    case IN_SECTION -> " | of the page's section";
                    case ASKS_FOR_SECTION -> " | of the section that it is about";
                    case IN_ANY_SECTION -> declared.isOfSections() ? " | of any section" : " | ";
                };
    }

    private static List<Class<?>> interceptors(Class<?> type) {
        var named = type.getAnnotation(Interceptors.class);
        return named == null ? List.of() : List.of(named.value());
    }

    private static boolean declaresSections(Class<?> type) {
        return type.isAnnotationPresent(InAnySection.class)
                || has(type, InAnySection.class)
                || has(type, AsksForSection.class)
                || Stream.of(type.getDeclaredMethods())
                        .flatMap(method -> Stream.of(method.getParameters()))
                        .anyMatch(each -> each.isAnnotationPresent(InSection.class));
    }

    private static boolean has(Class<?> type, Class<? extends Annotation> annotation) {
        return Stream.of(type.getDeclaredMethods()).anyMatch(method -> method.isAnnotationPresent(annotation));
    }
}
