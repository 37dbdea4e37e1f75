package it.rer.portico.access.identity;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tokens of known browsers, and when they become invalid. */
@OnEveryPlatform
class KnownDevicesTest {

    private static final String PASSWORD = "una frase lunga, non facile";

    private final Container container;
    private final Accounts accounts;
    private final KnownDevices devices;
    private final String token;

    KnownDevicesTest(Container container) {
        this.container = container;
        accounts = container.get(Accounts.class);
        devices = container.get(KnownDevices.class);
        for (var login : new String[] {"anna", "bruno"}) {
            accounts.create(new NewEditor(login, login, login + "@example.org", PASSWORD, Set.of(Role.AUTHOR)));
        }
        token = devices.remember("anna").orElseThrow();
    }

    @Test
    void aTokenIsValidOnEveryNode() {
        var name = devices.find("anna", token);

        assertThat(name).hasValueSatisfying(each -> assertThat(token).startsWith(each + "."));
        assertThat(container.anotherNode().get(KnownDevices.class).find(" ANNA ", token))
                .isEqualTo(name);
        assertThat(devices.remember("anna")).isPresent().isNotEqualTo(token);
    }

    @Test
    void itIsInvalidForOtherAccountsAndCannotBeForged() {
        assertThat(devices.find("bruno", token)).isEmpty();
        assertThat(devices.find("nobody", token)).isEmpty();
        assertThat(devices.remember("nobody")).isEmpty();
        for (int i = 0; i < token.length(); i++) {
            var other = token.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(devices.find("anna", token.substring(0, i) + other + token.substring(i + 1)))
                    .as("character " + i)
                    .isEmpty();
        }
        assertThat(devices.find("anna", "")).isEmpty();
        assertThat(devices.find("anna", token + "A")).isEmpty();
        assertThat(devices.find("anna", "A".repeat(100_000))).isEmpty();
    }

    @Test
    void itBecomesInvalidWithThePassword() {
        accounts.resetLink("anna");

        assertThat(devices.find("anna", token)).isEmpty();
    }

    @Test
    void itBecomesInvalidWithTheSessions() {
        container.as("anna", Set.of(Roles.AUTHOR), () -> container
                .get(OwnAccount.class)
                .signOutEverywhere());

        assertThat(devices.find("anna", token)).isEmpty();
        assertThat(devices.remember("anna"))
                .flatMap(fresh -> devices.find("anna", fresh))
                .isPresent();
    }

    @Test
    void itStaysInvalidAfterASuspension() {
        accounts.suspend("anna");
        assertThat(devices.find("anna", token)).isEmpty();
        assertThat(devices.remember("anna")).isEmpty();

        accounts.resume("anna");
        assertThat(devices.find("anna", token)).isEmpty();
    }
}
