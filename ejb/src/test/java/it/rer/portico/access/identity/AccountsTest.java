package it.rer.portico.access.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.access.audit.AuditFilter;
import it.rer.portico.access.audit.AuditLog;
import it.rer.portico.access.role.Role;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Creating, changing and suspending accounts, and granting roles. */
@OnEveryPlatform
class AccountsTest extends MadeAccounts {

    AccountsTest(Container container) {
        super(container);
    }

    @Test
    void anAccountIsCreatedAndListed() {
        accounts.create(new NewEditor(" Mario.Rossi ", " Mario Rossi ", "mario@example.org", PASSWORD, Set.of()));
        accounts.create(made("anna", Role.AUTHOR, Role.ADMINISTRATOR));

        assertThat(accounts.list()).extracting(Account::login).containsExactly("anna", "mario.rossi");
        var mario = account("mario.rossi");
        assertThat(mario.name()).isEqualTo("Mario Rossi");
        assertThat(mario.email()).isEqualTo("mario@example.org");
        assertThat(mario.active()).isTrue();
        assertThat(mario.grants()).isEmpty();
        assertThat(account("anna").has(Role.ADMINISTRATOR)).isTrue();
        assertThat(account("anna").has(Role.PUBLISHER)).isFalse();
    }

    @Test
    void loginNamesAreUnique() {
        accounts.create(made("anna"));

        assertThatExceptionOfType(LoginTakenException.class).isThrownBy(() -> accounts.create(made("Anna")));
        assertThat(accounts.list()).hasSize(1);
    }

    @Test
    void invalidValuesAreRefused() {
        for (var login : List.of(
                "system", "Anonymous", "", "ab", "anna rossi", "a/b", "-anna", "anna.", "anná", "a".repeat(61))) {
            assertRefused("login", new NewEditor(login, "Anna", "a@example.org", PASSWORD, Set.of()));
        }
        assertRefused("name", new NewEditor("anna", " ", "a@example.org", PASSWORD, Set.of()));
        assertRefused("email", new NewEditor("anna", "Anna", "", PASSWORD, Set.of()));
        assertRefused("email", new NewEditor("anna", "Anna", "a@b", PASSWORD, Set.of()));
        assertRefused("password", new NewEditor("anna", "Anna", "a@example.org", "undicichars", Set.of()));
        assertRefused("password", new NewEditor("anna", "Anna", "a@example.org", null, Set.of()));
        assertRefused("password", new NewEditor("anna", "Anna", "a@example.org", "a".repeat(201), Set.of()));
        assertRefused("password", new NewEditor("anna", "Anna", "a@example.org", "ANNAanna1234", Set.of()));
        assertThat(accounts.list()).isEmpty();
        assertThatExceptionOfType(EditorNotFoundException.class).isThrownBy(() -> accounts.suspend("anna"));
    }

    private void assertRefused(String field, NewEditor made) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> accounts.create(made))
                .extracting(InvalidInputException::field)
                .isEqualTo(field);
    }

    @Test
    void thePasswordIsNotPartOfTheString() {
        assertThat(made("anna")).asString().contains("anna").doesNotContain(PASSWORD);
    }

    @Test
    void nameAndEmailAddressCanBeChanged() {
        accounts.create(made("anna"));

        accounts.describe("anna", " Anna Rossi ", "rossi@example.org");

        assertThat(accounts.get("anna").name()).isEqualTo("Anna Rossi");
        assertThat(accounts.get("anna").email()).isEqualTo("rossi@example.org");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> accounts.describe("anna", "Anna", "rossi"))
                .extracting(InvalidInputException::field)
                .isEqualTo("email");
    }

    @Test
    void aRoleIsGrantedInASectionOnceAndRevoked() {
        long section = new it.rer.portico.testing.Editor(container).page(null, "accordi");
        accounts.create(made("anna"));

        accounts.grant("anna", Role.AUTHOR, section);
        accounts.grant("anna", Role.AUTHOR, section);
        accounts.grant("anna", Role.AUTHOR, null);

        assertThat(account("anna").grants())
                .containsExactlyInAnyOrder(
                        new Account.Granted(Role.AUTHOR, Optional.of(section)),
                        new Account.Granted(Role.AUTHOR, Optional.empty()));
        accounts.revoke("anna", Role.AUTHOR, null);
        assertThat(account("anna").grants()).containsExactly(new Account.Granted(Role.AUTHOR, Optional.of(section)));
    }

    @Test
    void anAdministratorHasTheWholeSite() {
        long section = new it.rer.portico.testing.Editor(container).page(null, "accordi");
        accounts.create(made("anna"));

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> accounts.grant("anna", Role.ADMINISTRATOR, section))
                .extracting(InvalidInputException::field)
                .isEqualTo("section");
    }

    @Test
    void aSuspendedEditorCannotSignInUntilTheyAreReactivated() {
        accounts.create(made(Container.CALLER, Role.AUTHOR));
        var own = container.get(OwnAccount.class);
        assertThat(own.find()).map(Account::login).contains(Container.CALLER);

        accounts.suspend(Container.CALLER);
        assertThat(credentials.verify(Container.CALLER, PASSWORD)).isEmpty();
        assertThat(own.find()).isEmpty();

        accounts.resume(Container.CALLER);
        assertThat(credentials.verify(Container.CALLER, PASSWORD)).isPresent();
    }

    @Test
    void sessionsFromBeforeASuspensionStayEnded() {
        accounts.create(made("anna"));
        long before = accounts.get("anna").epoch();

        accounts.suspend("anna");
        accounts.resume("anna");

        assertThat(accounts.get("anna").epoch()).isGreaterThan(before);
    }

    @Test
    void changesOfAccountsAreRecordedAndCallsThatChangeNothingAreNot() {
        long section = new it.rer.portico.testing.Editor(container).page(null, "accordi");
        accounts.create("anna", "Anna", "anna@example.org");
        accounts.grant("anna", Role.AUTHOR, section);
        accounts.grant("anna", Role.AUTHOR, section);
        accounts.revoke("anna", Role.AUTHOR, section);
        accounts.revoke("anna", Role.AUTHOR, section);
        accounts.describe("anna", "Anna", "anna@example.org");
        accounts.describe("anna", "Anna Rossi", "anna@example.org");
        accounts.suspend("anna");
        accounts.suspend("anna");
        accounts.resume("anna");
        accounts.resume("anna");
        var link = accounts.resetLink("anna");
        container.get(PasswordLinks.class).use(link.token(), PASSWORD);
        credentials.verify("anna", "sbagliata sbagliata");
        credentials.verify("anna", PASSWORD);

        var entries = container.get(AuditLog.class).read(AuditFilter.NONE, 0, 100).rows().stream()
                .filter(entry -> !entry.subject().equals(Optional.of("Titolo di accordi")))
                .map(entry -> entry.actor() + " " + entry.action() + " "
                        + entry.subject().orElse("-") + " " + entry.detail().orElse("-") + " "
                        + entry.pageId()
                                .map(id -> id == section ? "accordi" : "?")
                                .orElse("-"))
                .toList();
        assertThat(entries)
                .containsExactly(
                        "anna SIGNED_IN anna - -",
                        "anna PASSWORD_RESET anna - -",
                        "redazione PASSWORD_LINK_MADE anna - -",
                        "redazione ACCOUNT_RESUMED anna - -",
                        "redazione ACCOUNT_SUSPENDED anna - -",
                        "redazione ACCOUNT_CHANGED anna - -",
                        "redazione ACCOUNT_REVOKED anna AUTHOR accordi",
                        "redazione ACCOUNT_GRANTED anna AUTHOR accordi",
                        "redazione ACCOUNT_CREATED anna - -");
        assertThat(container.get(AuditLog.class).verify().isIntact()).isTrue();
    }

    private Account account(String login) {
        return accounts.list().stream()
                .filter(account -> account.login().equals(login))
                .findFirst()
                .orElseThrow();
    }
}
