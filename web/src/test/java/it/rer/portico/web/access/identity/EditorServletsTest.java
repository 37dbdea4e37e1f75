package it.rer.portico.web.access.identity;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.identity.Account;
import it.rer.portico.access.identity.Accounts;
import it.rer.portico.access.identity.NewEditor;
import it.rer.portico.access.identity.PasswordLink;
import it.rer.portico.access.identity.Refusals;
import it.rer.portico.access.role.Role;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.web.testing.Exchange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The three screens of accounts. */
class EditorServletsTest {

    private static final Instant UNTIL = Instant.parse("2026-03-25T12:00:00Z");

    /** Writes down what it is asked for. */
    private static final class NotedAccounts extends Accounts {

        private final Account anna =
                new Account("anna", "Anna", "anna@example.org", true, List.of(granted(Role.AUTHOR, 99L)), 0);
        private final List<String> calls = new ArrayList<>();
        private RuntimeException refusal;

        private static Account.Granted granted(Role role, Long section) {
            return new Account.Granted(role, Optional.ofNullable(section));
        }

        private Account noted(String call) {
            calls.add(call);
            if (refusal != null) {
                throw refusal;
            }
            return anna;
        }

        @Override
        public List<Account> list() {
            return List.of(anna);
        }

        @Override
        public Account get(String login) {
            if (!login.equals("anna")) {
                throw Refusals.notFound(login);
            }
            return anna;
        }

        @Override
        public Account create(NewEditor made) {
            throw new UnsupportedOperationException("an administrator knows no password");
        }

        @Override
        public PasswordLink create(String login, String name, String email) {
            return new PasswordLink(noted("create " + login + " " + name + " " + email), "t0-_ken", UNTIL);
        }

        @Override
        public PasswordLink resetLink(String login) {
            return new PasswordLink(noted("link " + login), "t0-_ken", UNTIL);
        }

        @Override
        public Account describe(String login, String name, String email) {
            return noted("describe " + login + " " + name + " " + email);
        }

        @Override
        public Account grant(String login, Role role, Long sectionId) {
            return noted("grant " + login + " " + role + " " + sectionId);
        }

        @Override
        public Account revoke(String login, Role role, Long sectionId) {
            return noted("revoke " + login + " " + role + " " + sectionId);
        }

        @Override
        public Account suspend(String login) {
            return noted("suspend " + login);
        }

        @Override
        public Account resume(String login) {
            return noted("resume " + login);
        }
    }

    private final NotedAccounts accounts = new NotedAccounts();
    private final TestDesk desk;
    private final EditorForm form;
    private final NewEditorForm newForm;
    private final PasswordLinkView link;
    private final EditorServlet servlet;
    private final NewEditorServlet newServlet;

    EditorServletsTest() {
        desk = new TestDesk(TestDesk.account("ada", 0, Role.ADMINISTRATOR)).with(accounts);
        desk.with(desk.wire(new Sections()));
        form = desk.wire(new EditorForm());
        newForm = desk.wire(new NewEditorForm());
        link = desk.wire(new PasswordLinkView());
        desk.with(form, newForm, link);
        servlet = desk.wire(new EditorServlet());
        newServlet = desk.wire(new NewEditorServlet());
    }

    @Test
    void theListLeadsToEachAccount() {
        var view = desk.wire(new EditorsView());
        var answer = Exchange.get(DeskPath.EDITORS).sendTo(desk.with(view).wire(new EditorsServlet()));

        assertThat(answer.views()).containsExactly("editors");
        assertThat(view.getRows())
                .extracting(EditorsView.Row::getAddress)
                .containsExactly("/redazione/redattori/account?login=anna");
    }

    @Test
    void aNewAccountShowsItsLinkOnceAndNoPassword() {
        var answer = create("anna", "Anna", "anna@example.org");

        assertThat(accounts.calls).containsExactly("create anna Anna anna@example.org");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.views()).containsExactly("password-link");
        assertThat(answer.header("Location")).isNull();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(link.getAddress()).isEqualTo("https://www.example.org/redazione/password#t0-_ken");
        assertThat(link.getUntil()).isEqualTo("25 marzo 2026, ore 13:00");
        assertThat(link.getEditorAddress()).isEqualTo("/redazione/redattori/account?login=anna");
    }

    @Test
    void anAccountThatCannotBeMadeComesBackWithItsFaults() {
        assertThat(create("x", " ", "nowhere").status()).isEqualTo(422);

        assertThat(newForm.getFault().keySet())
                .as("in the order of the inputs")
                .containsExactly("name", "email", "login");
        assertThat(newForm.getLogin()).isEqualTo("x");
        assertThat(accounts.calls).isEmpty();
    }

    @Test
    void theFormForANewAccountIsForAdministrators() {
        assertThat(Exchange.get(DeskPath.NEW_EDITOR).sendTo(newServlet).views()).containsExactly("new-editor");

        desk.view.enter(TestDesk.account("bruno", 0, Role.PUBLISHER));
        var denied = Exchange.get(DeskPath.NEW_EDITOR).sendTo(newServlet);
        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.views()).containsExactly("denied");
    }

    @ParameterizedTest
    @CsvSource({
        "describe, describe anna Anna Rossi rossi@example.org",
        "suspend, suspend anna",
        "resume, resume anna",
        "grant, grant anna AUTHOR 2"
    })
    void whatIsAskedForIsDoneAndSaidAfterwards(String action, String call) {
        var answer = send(action, "AUTHOR", "2");

        assertThat(accounts.calls).containsExactly(call);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/redazione/redattori/account?login=anna&done=" + action);
        Exchange.get(DeskPath.EDITOR)
                .parameter("login", "anna")
                .parameter("done", action)
                .sendTo(servlet);
        assertThat(form.getDone()).isEqualTo(action);
    }

    @ParameterizedTest
    @CsvSource({
        "suspend, '', '', editor-question",
        "revoke, AUTHOR, 99, editor-question",
        "revoke, AUTHOR, 98, editor",
        "describe, '', '', editor"
    })
    void whoBarsSomebodyIsAskedFirstAndNothingIsDoneYet(String ask, String role, String section, String view) {
        var answer = Exchange.get(DeskPath.EDITOR)
                .parameter("login", "anna")
                .parameter("ask", ask)
                .parameter("role", role)
                .parameter("section", section)
                .sendTo(servlet);

        assertThat(answer.views()).containsExactly(view);
        assertThat(accounts.calls).isEmpty();
    }

    @Test
    void aRoleIsGivenInTheWholeSiteWhereNoSectionIsChosen() {
        send("grant", "ADMINISTRATOR", "");

        assertThat(accounts.calls).containsExactly("grant anna ADMINISTRATOR null");
    }

    @Test
    void aRoleIsTakenBackAlsoWhereItsSectionIsPublishedNoMore() {
        send("revoke", "AUTHOR", "99");
        send("revoke", "AUTHOR", "");

        assertThat(accounts.calls).containsExactly("revoke anna AUTHOR 99", "revoke anna AUTHOR null");
    }

    @ParameterizedTest
    @CsvSource({"NOBODY, 2, role", "AUTHOR, 4, section", "AUTHOR, x, section", "'', '', role"})
    void whatIsOnNoListIsRefused(String role, String section, String field) {
        var answer = send("grant", role, section);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.views()).containsExactly("editor");
        assertThat(form.getFault()).containsOnlyKeys(field);
        assertThat(accounts.calls).isEmpty();
    }

    @Test
    void aRoleThatCannotBeTakenBackIsNotProposedToBeGiven() {
        accounts.refusal = new InvalidInputException("role", "editor.role");

        assertThat(send("revoke", "PUBLISHER", "2").status()).isEqualTo(422);

        assertThat(form.getRoles()).noneMatch(Sections.Choice::chosen);
        assertThat(form.getSections()).noneMatch(Sections.Choice::chosen);
    }

    @Test
    void aRoleThatCannotBeGivenStaysChosen() {
        accounts.refusal = new InvalidInputException("role", "editor.role");

        assertThat(send("grant", "PUBLISHER", "2").status()).isEqualTo(422);

        assertThat(form.getRoles())
                .filteredOn(Sections.Choice::chosen)
                .extracting(Sections.Choice::value)
                .containsExactly("PUBLISHER");
        assertThat(form.getSections()).anyMatch(Sections.Choice::chosen);
    }

    @Test
    void aRefusalOfTheServiceIsSaidAndWhatWasTypedStays() {
        accounts.refusal = new InvalidInputException("email", "text.email");

        var answer = send("describe", "", "");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(form.getFault()).containsOnlyKeys("email");
        assertThat(form.getEmail()).isEqualTo("rossi@example.org");
        assertThat(form.getTitle()).isEqualTo("Anna");
        assertThat(form.getDone()).isEmpty();
    }

    @Test
    void aLinkForALostPasswordIsShownAndWrittenIntoNoAddress() {
        var answer = send("link", "", "");

        assertThat(accounts.calls).containsExactly("link anna");
        assertThat(answer.views()).containsExactly("password-link");
        assertThat(answer.header("Location")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "delete"})
    void anUnknownActionDoesNothing(String action) {
        assertThat(send(action, "", "").header("Location")).isEqualTo("/redazione/redattori/account?login=anna");
        assertThat(accounts.calls).isEmpty();
    }

    @Test
    void anAccountThatIsNotThereIsNotFound() {
        assertThat(Exchange.get(DeskPath.EDITOR)
                        .parameter("login", "nobody")
                        .sendTo(servlet)
                        .status())
                .isEqualTo(404);
        assertThat(Exchange.post(DeskPath.EDITOR)
                        .parameter("login", "nobody")
                        .parameter("action", "suspend")
                        .sendTo(servlet)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aLinkFillsInNoForm() {
        Exchange.get(DeskPath.EDITOR)
                .parameter("login", "anna")
                .parameter("action", "describe")
                .parameter("name", "Mallory")
                .sendTo(servlet);

        assertThat(form.getName()).isEqualTo("Anna");
    }

    @Test
    void sectionsAreNamedByTheWayToThemInTheLanguageThatTheyHave() {
        form.take(Exchange.post(DeskPath.EDITOR)
                .parameter("action", "grant")
                .parameter("section", "2")
                .request());

        assertThat(form.getSections())
                .extracting(Sections.Choice::label)
                .containsExactly("Agreements", "Relazioni", "Relazioni › Bandi");
        assertThat(form.getSections())
                .filteredOn(Sections.Choice::chosen)
                .extracting(Sections.Choice::value)
                .containsExactly("2");
    }

    private Exchange create(String login, String name, String email) {
        return Exchange.post(DeskPath.NEW_EDITOR)
                .parameter("login", login)
                .parameter("name", name)
                .parameter("email", email)
                .sendTo(newServlet);
    }

    private Exchange send(String action, String role, String section) {
        return Exchange.post(DeskPath.EDITOR)
                .parameter("login", "anna")
                .parameter("action", action)
                .parameter("name", "Anna Rossi")
                .parameter("email", "rossi@example.org")
                .parameter("role", role)
                .parameter("section", section)
                .sendTo(servlet);
    }
}
