package it.rer.portico.access.role;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.identity.Accounts;
import it.rer.portico.access.identity.OwnAccount;
import it.rer.portico.testing.Places;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("places")
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
    void administratorsManageAccountsAndEveryEditorSeesTheirOwn() {
        assertThat(Accounts.class.getAnnotation(RolesAllowed.class).value()).containsExactly(Roles.ADMINISTRATOR);
        assertThat(OwnAccount.class.getAnnotation(RolesAllowed.class).value()).hasSize(Role.values().length);
    }

    @ParameterizedTest
    @EnumSource
    void everyRoleIsDocumentedAndHasAName(Role role) {
        new Places()
                .holds("docs/sign-in.md", "| `" + role + "` |")
                .holdsKey(
                        "web/src/main/resources/it/rer/portico/web/desk/texts",
                        "role." + role.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .assertComplete();
    }

    private static Object value(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
