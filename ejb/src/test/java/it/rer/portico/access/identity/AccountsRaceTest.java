package it.rer.portico.access.identity;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.audit.AuditLog;
import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.Race;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Administrators who change accounts at the same time. */
@OnEveryPlatform
class AccountsRaceTest {

    private static final Set<String> ADMINISTRATOR = Set.of(Roles.ADMINISTRATOR);

    private final Container container;
    private final Accounts accounts;

    AccountsRaceTest(Container container) {
        this.container = container;
        accounts = container.get(Accounts.class);
        var desk = new Desk(container);
        desk.seat("ada", Role.ADMINISTRATOR, null);
        desk.seat("eva", Role.ADMINISTRATOR, null);
    }

    private static <T> Callable<T> as(Container container, String login, Callable<T> work) {
        return () -> container.as(login, ADMINISTRATOR, work);
    }

    @Test
    void aSuspensionWaitsForAConcurrentChangeOfName() {
        var failures = Race.overlapping(
                container,
                as(container, "ada", () -> accounts.describe("eva", "Eva Neri", "eva@example.org")),
                as(container, "ada", () -> accounts.suspend("eva")));

        assertThat(failures).isEmpty();
        assertThat(accounts.get("eva").name()).isEqualTo("Eva Neri");
        assertThat(accounts.get("eva").active()).isFalse();
    }

    @Test
    void aRevocationWaitsForAConcurrentSignOut() {
        var own = container.get(OwnAccount.class);

        var failures = Race.overlapping(
                container,
                as(container, "eva", () -> {
                    own.signOutEverywhere();
                    return null;
                }),
                as(container, "ada", () -> accounts.revoke("eva", Role.ADMINISTRATOR, null)));

        assertThat(failures).isEmpty();
        assertThat(accounts.get("eva").grants()).isEmpty();
    }

    @Test
    void ofTwoConcurrentChangesOfNameTheSecondWaitsAndWins() {
        var failures = Race.overlapping(
                container,
                as(container, "ada", () -> accounts.describe("eva", "Eva Neri", "eva@example.org")),
                as(container, "ada", () -> accounts.describe("eva", "Eva Bianchi", "eva@example.org")));

        assertThat(failures).isEmpty();
        assertThat(accounts.get("eva").name()).isEqualTo("Eva Bianchi");
        assertThat(container.get(AuditLog.class).verify().isIntact()).isTrue();
    }

    @Test
    void aRoleGrantedTwiceConcurrentlyIsGrantedOnce() {
        var failures = Race.overlapping(
                container,
                as(container, "ada", () -> accounts.grant("eva", Role.FEEDBACK_MANAGER, null)),
                as(container, "ada", () -> accounts.grant("eva", Role.FEEDBACK_MANAGER, null)));

        assertThat(failures).isEmpty();
        assertThat(accounts.get("eva").grants()).hasSize(2);
    }

    @Test
    void aLinkSetsAPasswordOnce() {
        var links = container.get(PasswordLinks.class);
        var token = accounts.create("ugo", "Ugo", "ugo@example.org").token();

        var failures = Race.overlapping(
                container,
                () -> links.use(token, "la prima frase, che resta"),
                () -> links.use(token, "una seconda frase, che non va"));

        assertThat(failures).hasExactlyElementsOfTypes(PasswordLinkExpiredException.class);
        assertThat(container.get(Credentials.class).verify("ugo", "la prima frase, che resta"))
                .isPresent();
    }
}
