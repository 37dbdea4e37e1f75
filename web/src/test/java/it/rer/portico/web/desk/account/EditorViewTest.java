package it.rer.portico.web.desk.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.access.identity.EditorNotFoundException;
import it.rer.portico.access.role.Role;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.FacesExchange;
import it.rer.portico.web.testing.TestDesk;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditorViewTest {

    private static final String ANNA = "/redazione/redattori/account?login=anna";

    /** The actions of the screen's forms. */
    private static final Map<String, Consumer<EditorView>> FORMS = Map.of(
            "describe", EditorView::describe,
            "grant", EditorView::grant,
            "suspend", EditorView::suspend,
            "resume", EditorView::resume);

    private final NotedAccounts accounts = new NotedAccounts();
    private final TestDesk desk = new TestDesk(TestDesk.account("ada", 0, Role.ADMINISTRATOR)).with(accounts);
    private final PasswordLinkView link = desk.wire(new PasswordLinkView());
    private Exchange exchange;
    private FacesExchange faces;
    private EditorView view;

    EditorViewTest() {
        desk.with(desk.wire(new Sections()), link);
        open("login", "anna");
    }

    /** Opens the screen with query parameters, given as pairs. */
    private void open(String... parameters) {
        exchange = Exchange.post("/redazione/redattori/account");
        for (int i = 0; i < parameters.length; i += 2) {
            exchange = exchange.parameter(parameters[i], parameters[i + 1]);
        }
        faces = desk.open(exchange, true);
        view = desk.wire(new EditorView());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({
        "describe, describe anna Anna Rossi rossi@example.org, editor-described",
        "suspend, suspend anna, editor-suspended",
        "resume, resume anna, editor-resumed",
        "grant, grant anna AUTHOR 2, editor-granted"
    })
    void eachFormDoesItsWorkAndRedirectsWithAMessage(String form, String call, String done) {
        fill("AUTHOR", "2");
        FORMS.get(form).accept(view);

        assertThat(accounts.calls).containsExactly(call);
        assertThat(exchange.status()).isEqualTo(303);
        assertThat(exchange.header("Location")).isEqualTo(ANNA + "&done=" + done);
    }

    @ParameterizedTest
    @CsvSource({
        "suspend, '', '', suspend",
        "revoke, AUTHOR, 99, revoke",
        "revoke, AUTHOR, 98, ''",
        "revoke, PUBLISHER, 99, ''",
        "describe, '', '', ''"
    })
    void suspendingAndRevokingNeedAConfirmation(String ask, String role, String section, String question) {
        open("login", "anna", "ask", ask, "role", role, "section", section);

        assertThat(view.getQuestion()).isEqualTo(question);
        assertThat(accounts.calls).isEmpty();
    }

    @Test
    void withoutASectionARoleIsGrantedInTheWholeSite() {
        fill("ADMINISTRATOR", "");
        view.grant();

        assertThat(accounts.calls).containsExactly("grant anna ADMINISTRATOR null");
    }

    @Test
    void aRoleInAnUnpublishedSectionCanBeRevoked() {
        open("login", "anna", "ask", "revoke", "role", "AUTHOR", "section", "99");
        view.revoke();

        assertThat(accounts.calls).containsExactly("revoke anna AUTHOR 99");
        assertThat(exchange.header("Location")).isEqualTo(ANNA + "&done=editor-revoked");
    }

    @Test
    void aRoleThatIsAlreadyRevokedIsIgnored() {
        open("login", "anna", "ask", "revoke", "role", "AUTHOR", "section", "");
        view.revoke();

        assertThat(accounts.calls).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NOBODY, 2, role", "AUTHOR, 4, section", "AUTHOR, x, section", "'', '', role"})
    void unknownRolesAndSectionsAreRefused(String role, String section, String field) {
        fill(role, section);
        view.grant();

        assertThat(desk.screen().getFault()).containsOnlyKeys(field);
        assertThat(accounts.calls).isEmpty();
    }

    @Test
    void aRoleThatIsRefusedStaysChosen() {
        accounts.refusal = new InvalidInputException("role", "editor.role");
        fill("PUBLISHER", "2");
        view.grant();

        assertThat(desk.screen().getFault()).containsOnlyKeys("role");
        assertThat(view.getRole()).isEqualTo("PUBLISHER");
        assertThat(view.getSection()).isEqualTo("2");
    }

    @Test
    void aRefusalIsShownAndTheInputStays() {
        accounts.refusal = new InvalidInputException("email", "text.email");
        fill("", "");
        view.describe();

        assertThat(desk.screen().getFault()).containsOnlyKeys("email");
        assertThat(view.getEmail()).isEqualTo("rossi@example.org");
        assertThat(view.getTitle()).isEqualTo("Anna");
        assertThat(faces.getResponseComplete()).as("redirected").isFalse();
    }

    @Test
    void aPasswordLinkIsShownWithoutARedirect() {
        view.makeLink();

        assertThat(accounts.calls).containsExactly("link anna");
        assertThat(link.isMade()).isTrue();
        assertThat(exchange.header("Location")).isNull();
    }

    @Test
    void anUnknownAccountIsNotFound() {
        open("login", "nobody");

        assertThatThrownBy(view::getTitle).isInstanceOf(EditorNotFoundException.class);
    }

    @Test
    void queryParametersDoNotFillInTheForm() {
        open("login", "anna", "name", "Mallory");

        assertThat(view.getName()).isEqualTo("Anna");
    }

    @Test
    void sectionsAreNamedByTheirBreadcrumbInALanguageThatTheyHave() {
        assertThat(view.getSections())
                .extracting(Sections.Choice::title)
                .containsExactly("Agreements", "Relazioni", "Relazioni › Bandi");
    }

    private void fill(String role, String section) {
        view.setName("Anna Rossi");
        view.setEmail("rossi@example.org");
        view.setRole(role);
        view.setSection(section);
    }
}
