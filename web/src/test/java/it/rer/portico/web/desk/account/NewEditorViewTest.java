package it.rer.portico.web.desk.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.access.identity.Refusals;
import it.rer.portico.access.permission.NotAllowedException;
import it.rer.portico.access.role.Role;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.FacesExchange;
import it.rer.portico.web.testing.TestDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NewEditorViewTest {

    private final NotedAccounts accounts = new NotedAccounts();
    private final TestDesk desk = new TestDesk(TestDesk.account("ada", 0, Role.ADMINISTRATOR)).with(accounts);
    private final PasswordLinkView link = desk.wire(new PasswordLinkView());
    private final FacesExchange faces = desk.open(Exchange.post("/redazione/redattori/nuovo-account"), true);
    private final NewEditorView view = desk.with(link).wire(new NewEditorView());

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aNewAccountShowsItsPasswordLinkOnce() {
        create("anna", "Anna", "anna@example.org");

        assertThat(accounts.calls).containsExactly("create anna Anna anna@example.org");
        assertThat(faces.getResponseComplete()).as("redirected").isFalse();
        assertThat(link.isMade()).isTrue();
        assertThat(link.getAddress()).isEqualTo("https://www.example.org/redazione/password#t0-_ken");
        assertThat(link.getUntil()).isEqualTo("25 marzo 2026, ore 13:00");
        assertThat(link.getEditorAddress()).isEqualTo("/redazione/redattori/account?login=anna");
    }

    @Test
    void invalidInputsAreShownWithTheirErrors() {
        create("x", " ", "nowhere");

        assertThat(desk.screen().getFault().keySet())
                .as("in the order of the inputs")
                .containsExactly("name", "email", "login");
        assertThat(view.getLogin()).isEqualTo("x");
        assertThat(accounts.calls).isEmpty();
        assertThat(link.isMade()).isFalse();
    }

    @Test
    void aTakenLoginNameIsReportedAtItsInput() {
        accounts.refusal = Refusals.taken("anna");

        create("anna", "Anna", "anna@example.org");

        assertThat(desk.screen().getFault()).containsOnlyKeys("login");
        assertThat(link.isMade()).isFalse();
    }

    @Test
    void onlyAdministratorsMayOpenTheForm() {
        view.open();
        desk.view.enter(TestDesk.account("bruno", 0, Role.PUBLISHER));

        assertThatThrownBy(view::open).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> create("x", " ", "nowhere")).isInstanceOf(NotAllowedException.class);
    }

    private void create(String login, String name, String email) {
        view.setLogin(login);
        view.setName(name);
        view.setEmail(email);
        view.create();
    }
}
