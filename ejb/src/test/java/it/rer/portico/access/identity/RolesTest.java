package it.rer.portico.access.identity;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RolesTest {

    @Test
    void everyRoleHasItsConstantForAnnotations() {
        assertThat(Stream.of(Roles.class.getFields())
                        .filter(field -> Modifier.isStatic(field.getModifiers()))
                        .map(RolesTest::value))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Role.values()).map(Role::name).toList());
    }

    @Test
    void accountsAreKeptByAdministratorsAndEveryEditorSeesHerOwn() {
        assertThat(Accounts.class.getAnnotation(RolesAllowed.class).value()).containsExactly(Roles.ADMINISTRATOR);
        assertThat(OwnAccount.class.getAnnotation(RolesAllowed.class).value()).hasSize(Role.values().length);
    }

    private static Object value(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
