package it.rer.portico.access.identity;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import org.junit.jupiter.api.Test;

/** A random password need not satisfy the rules for chosen ones. */
@OnEveryPlatform
class RandomPasswordTest {

    private final Container container;

    RandomPasswordTest(Container container) {
        this.container = container;
        var passwords = new Passwords() {
            private int count;

            @Override
            String random() {
                return "anna".repeat(6) + count++;
            }

            @Override
            String hash(String password) {
                return "hash of " + password;
            }
        };
        container.put(Passwords.class, passwords);
    }

    @Test
    void anAccountIsCreatedWhateverItsRandomPassword() {
        var accounts = container.get(Accounts.class);

        var link = accounts.create("anna", "Anna", "anna@example.org");

        assertThat(container.get(PasswordLinks.class).find(link.token()).map(Account::login))
                .contains("anna");
    }
}
