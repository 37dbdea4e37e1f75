package it.rer.portico.access.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.access.role.Role;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.Race;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A site always has an administrator. */
@OnEveryPlatform
class LastAdministratorTest extends MadeAccounts {

    LastAdministratorTest(Container container) {
        super(container);
    }

    @Test
    void theLastAdministratorStays() {
        accounts.create(made("ada", Role.ADMINISTRATOR));
        accounts.create(made("eva", Role.ADMINISTRATOR));
        accounts.create(made("anna", Role.AUTHOR));

        accounts.suspend("eva");
        assertThatExceptionOfType(LastAdministratorException.class).isThrownBy(() -> accounts.suspend("ada"));
        assertThatExceptionOfType(LastAdministratorException.class)
                .isThrownBy(() -> accounts.revoke("ada", Role.ADMINISTRATOR, null));
        assertThat(accounts.get("ada").active()).isTrue();
        assertThat(accounts.get("ada").has(Role.ADMINISTRATOR)).isTrue();
        accounts.suspend("anna");
        accounts.resume("eva");
        accounts.revoke("ada", Role.ADMINISTRATOR, null);
        assertThat(accounts.get("ada").roles()).isEmpty();
    }

    @Test
    void ofTwoAdministratorsWhoRemoveEachOtherOneStays() {
        for (int round = 0; round < 5; round++) {
            var ada = "ada" + round;
            var eva = "eva" + round;
            accounts.create(made(ada, Role.ADMINISTRATOR));
            accounts.create(made(eva, Role.ADMINISTRATOR));
            if (round > 0) {
                accounts.list().stream()
                        .map(Account::login)
                        .filter(login -> !Set.of(ada, eva).contains(login))
                        .forEach(accounts::suspend);
            }

            var refused = Race.run(
                    List.of(() -> accounts.suspend(ada), () -> accounts.revoke(eva, Role.ADMINISTRATOR, null)));

            assertThat(refused).hasSize(1).allMatch(LastAdministratorException.class::isInstance);
        }
    }
}
