package it.rer.portico.access.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.access.role.Role;
import it.rer.portico.platform.database.DatabaseReady;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.Race;
import it.rer.portico.testing.TestClock;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Creating the first administrator of a new site with the token of its start. */
@OnEveryPlatform
class FirstAdministratorTest extends MadeAccounts {

    private static final DatabaseReady READY = new DatabaseReady();

    FirstAdministratorTest(Container container) {
        super(container);
    }

    @Test
    void theFirstAdministratorIsCreatedOnceAndWithinAnHour() {
        var first = container.get(FirstAdministrator.class);
        container.inTransaction(() -> first.onReady(READY));
        var token = first.token().orElseThrow();

        assertThat(first.isOpen(token)).isTrue();
        assertThat(first.isOpen(token + "x")).isFalse();
        assertThatExceptionOfType(LinkExpiredException.class)
                .isThrownBy(() -> first.create("", "ada", "Ada", "ada@example.org", PASSWORD));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() ->
                        container.inTransaction(() -> first.create(token, "ada", "Ada", "ada@example.org", "corta")));
        var made = container.inTransaction(() -> first.create(token, "ada", "Ada", "ada@example.org", PASSWORD));

        assertThat(made.has(Role.ADMINISTRATOR)).isTrue();
        assertThat(first.isOpen(token)).isFalse();
        assertThat(first.token()).isEmpty();
        assertThatExceptionOfType(LinkExpiredException.class)
                .isThrownBy(() -> first.create(token, "eva", "Eva", "eva@example.org", PASSWORD));
        var node = container.anotherNode();
        var restarted = node.get(FirstAdministrator.class);
        node.inTransaction(() -> restarted.onReady(READY));
        assertThat(restarted.token()).isEmpty();
    }

    @Test
    void theTokenExpiresAfterAnHour() {
        var first = container.get(FirstAdministrator.class);
        container.inTransaction(() -> first.onReady(READY));
        var token = first.token().orElseThrow();

        container.clock().set(TestClock.START.plus(FirstAdministrator.VALID).minusMillis(1));
        assertThat(first.isOpen(token)).isTrue();
        container.clock().set(TestClock.START.plus(FirstAdministrator.VALID));
        assertThat(first.isOpen(token)).isFalse();
    }

    @Test
    void ofTwoTokensUsedConcurrentlyOnTwoNodesOneIsAccepted() {
        var nodes = List.of(container.anotherNode(), container.anotherNode());

        nodes.forEach(node ->
                node.inTransaction(() -> node.get(FirstAdministrator.class).onReady(READY)));

        var failures = Race.run(nodes.stream()
                .map(node -> Executors.callable(() -> {
                    var first = node.get(FirstAdministrator.class);
                    var login = "ada" + nodes.indexOf(node);
                    var token = first.token().orElseThrow();
                    node.inTransaction(() -> first.create(token, login, "Ada", "ada@example.org", PASSWORD));
                }))
                .toList());

        assertThat(failures).singleElement().isInstanceOf(LinkExpiredException.class);
        assertThat(container.get(Accounts.class).list()).hasSize(1);
    }

    @Test
    void theTokenOfAnotherNodeIsRefusedOnceThereIsAnAdministrator() {
        var other = container.anotherNode();
        var here = container.get(FirstAdministrator.class);
        var there = other.get(FirstAdministrator.class);
        container.inTransaction(() -> here.onReady(READY));
        other.inTransaction(() -> there.onReady(READY));
        var token = there.token().orElseThrow();

        container.inTransaction(
                () -> here.create(here.token().orElseThrow(), "ada", "Ada", "ada@example.org", PASSWORD));

        assertThatExceptionOfType(LinkExpiredException.class)
                .isThrownBy(() ->
                        other.inTransaction(() -> there.create(token, "eva", "Eva", "eva@example.org", PASSWORD)));
    }
}
