package it.rer.portico.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.audit.AuditAction;
import it.rer.portico.audit.AuditFilter;
import it.rer.portico.audit.AuditLog;
import it.rer.portico.audit.AuditRecord;
import it.rer.portico.error.InvalidInputException;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.Race;
import it.rer.portico.testing.TestClock;
import jakarta.persistence.EntityManager;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.glassfish.soteria.identitystores.hash.Pbkdf2PasswordHashImpl;
import org.junit.jupiter.api.Test;

@OnEveryPlatform
class AccountsTest {

    private static final String PASSWORD = "una frase lunga, non facile";

    private final Container container;
    private final Accounts accounts;
    private final Credentials credentials;

    AccountsTest(Container container) {
        this.container = container;
        container.put(Pbkdf2PasswordHash.class, new Pbkdf2PasswordHashImpl()); // what it costs is tried here
        accounts = container.get(Accounts.class);
        credentials = container.get(Credentials.class);
    }

    @Test
    void anAccountIsMadeAndListed() {
        accounts.create(new NewEditor(" Mario.Rossi ", " Mario Rossi ", "mario@example.org", PASSWORD, Set.of()));
        accounts.create(made("anna", Role.AUTHOR, Role.ADMINISTRATOR));

        assertThat(accounts.list()).extracting(Account::login).containsExactly("anna", "mario.rossi");
        var mario = accounts.list().get(1);
        assertThat(mario.name()).isEqualTo("Mario Rossi");
        assertThat(mario.email()).isEqualTo("mario@example.org");
        assertThat(mario.active()).isTrue();
        assertThat(mario.grants()).isEmpty();
        assertThat(accounts.list().get(0).has(Role.ADMINISTRATOR)).isTrue();
        assertThat(accounts.list().get(0).has(Role.PUBLISHER)).isFalse();
    }

    @Test
    void aPasswordIsKeptAsAHashThatNamesItsCostAndDiffersEachTime() {
        accounts.create(made("anna"));
        accounts.create(made("bruno"));

        var hashes = container.inTransaction(() -> container
                .get(EntityManager.class)
                .createQuery("select e from Editor e", Editor.class)
                .getResultStream()
                .map(Editor::passwordHash)
                .toList());
        assertThat(hashes)
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allMatch(hash -> hash.startsWith("PBKDF2WithHmacSHA512:210000:"))
                .allMatch(hash -> hash.length() <= Editor.PASSWORD_HASH_MAX)
                .noneMatch(hash -> hash.contains(PASSWORD));
    }

    @Test
    void theRightPasswordProvesWhoSheIsAndNamesHerRoles() {
        accounts.create(made("anna", Role.AUTHOR, Role.PUBLISHER));

        assertThat(credentials.verify(" ANNA ", PASSWORD)).hasValueSatisfying(account -> {
            assertThat(account.login()).isEqualTo("anna");
            assertThat(account.roles()).isEqualTo(Set.of(Role.AUTHOR, Role.PUBLISHER));
        });
        assertThat(credentials.verify("anna", PASSWORD + " ")).isEmpty();
        assertThat(credentials.verify("anna", "")).isEmpty();
        assertThat(credentials.verify("nobody", PASSWORD)).isEmpty();
        assertThat(credentials.verify("", "")).isEmpty();
    }

    @Test
    void oneLetterWrittenInTwoWaysIsOnePassword() {
        accounts.create(new NewEditor("anna", "Anna", "a@example.org", "perché no, città?", Set.of()));

        assertThat(credentials.verify("anna", "perche\u0301 no, citta\u0300?")).isPresent();
    }

    /** Who measures must not learn from the time who is an editor: both ways compute one hash. */
    @Test
    void anUnknownNameTakesAsLongAsAWrongPassword() {
        accounts.create(made("anna"));
        credentials.verify("nobody", PASSWORD); // the first of all makes the hash that stands in

        long known = fastest(() -> credentials.verify("anna", "sbagliata sbagliata"));
        long unknown = fastest(() -> credentials.verify("nobody", "sbagliata sbagliata"));

        assertThat(unknown).isBetween(known / 3, known * 3);
    }

    private static long fastest(Runnable work) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            work.run();
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }

    @Test
    void aRoleIsGivenInASectionOnceAndTakenBack() {
        long section = new it.rer.portico.testing.Editor(container).page(null, "accordi");
        accounts.create(made("anna"));

        accounts.grant("anna", Role.AUTHOR, section);
        accounts.grant("anna", Role.AUTHOR, section);
        accounts.grant("anna", Role.AUTHOR, null);

        assertThat(accounts.list().get(0).grants())
                .containsExactlyInAnyOrder(
                        new Account.Granted(Role.AUTHOR, Optional.of(section)),
                        new Account.Granted(Role.AUTHOR, Optional.empty()));
        accounts.revoke("anna", Role.AUTHOR, null);
        assertThat(accounts.list().get(0).grants())
                .containsExactly(new Account.Granted(Role.AUTHOR, Optional.of(section)));
    }

    @Test
    void whoIsSuspendedIsOutAndComesBackWhenResumed() {
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
    void aLoginNameIsGivenOnce() {
        accounts.create(made("anna"));

        assertThatExceptionOfType(LoginTakenException.class).isThrownBy(() -> accounts.create(made("Anna")));
        assertThat(accounts.list()).hasSize(1);
    }

    @Test
    void whatCannotBeTakenIsRefused() {
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
    void thePasswordReachesNoLog() {
        assertThat(made("anna")).asString().contains("anna").doesNotContain(PASSWORD);
    }

    @Test
    void whoIsInvitedSetsHerOwnPasswordOnceWithinThreeDays() {
        var links = container.get(PasswordLinks.class);
        var link = accounts.create("anna", "Anna", "anna@example.org");

        assertThat(link.until()).isEqualTo(TestClock.START.plus(Duration.ofDays(3)));
        assertThat(link.token()).hasSize(24);
        assertThat(link.toString()).contains("anna").doesNotContain(link.token());
        assertThat(accounts.get("anna").grants()).isEmpty();
        container.clock().set(link.until().minusMillis(1));
        assertThat(links.find(link.token())).map(Account::login).contains("anna");
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> links.use(link.token(), "corta"));
        links.use(link.token(), PASSWORD);

        assertThat(credentials.verify("anna", PASSWORD)).isPresent();
        assertThat(links.find(link.token())).isEmpty();
        assertThatExceptionOfType(PasswordLinkExpiredException.class)
                .isThrownBy(() -> links.use(link.token(), PASSWORD));
    }

    @Test
    void aLinkThatIsTooOldOrUnknownOrOfASuspendedEditorSetsNothing() {
        var links = container.get(PasswordLinks.class);
        var link = accounts.create("anna", "Anna", "anna@example.org");

        accounts.suspend("anna");
        assertThat(links.find(link.token())).isEmpty();
        accounts.resume("anna");
        assertThat(links.find(link.token())).isPresent();
        assertThat(links.find("")).isEmpty();
        assertThat(links.find(link.token().toLowerCase(Locale.ROOT))).isEmpty();
        container.clock().set(link.until());
        assertThat(links.find(link.token())).isEmpty();
        assertThatExceptionOfType(PasswordLinkExpiredException.class)
                .isThrownBy(() -> links.use(link.token(), PASSWORD));
    }

    @Test
    void ofALinkTheDatabaseKeepsAHashAlone() {
        var link = accounts.create("anna", "Anna", "anna@example.org");

        var kept = container.inTransaction(() -> container
                .get(EntityManager.class)
                .createNativeQuery("select link_hash from editor")
                .getSingleResult()
                .toString());
        assertThat(kept).hasSize(64).isEqualTo(PasswordLink.hash(link.token())).doesNotContain(link.token());
    }

    @Test
    void aResetEndsTheFormerPasswordTheFormerLinkAndAllSessions() {
        var links = container.get(PasswordLinks.class);
        accounts.create(made("anna"));
        long before = accounts.get("anna").epoch();
        var former = accounts.resetLink("anna");
        var link = accounts.resetLink("anna");

        assertThat(accounts.get("anna").epoch()).isGreaterThan(before);
        assertThat(credentials.verify("anna", PASSWORD)).isEmpty();
        assertThat(links.find(former.token())).isEmpty();
        long asked = accounts.get("anna").epoch();
        links.use(link.token(), PASSWORD + "!");
        assertThat(credentials.verify("anna", PASSWORD + "!")).isPresent();
        assertThat(accounts.get("anna").epoch()).isGreaterThan(asked);
    }

    @Test
    void nobodyMakesALinkForHerself() {
        accounts.create(made(Container.CALLER));

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> accounts.resetLink(Container.CALLER))
                .extracting(InvalidInputException::key)
                .isEqualTo("editor.own-link");
        assertThat(credentials.verify(Container.CALLER, PASSWORD)).isPresent();
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
    void ofTwoAdministratorsWhoBarEachOtherOneStays() {
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
    void nameAndAddressChange() {
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
    void whoKnowsHerPasswordChangesIt() {
        accounts.create(made(Container.CALLER, Role.AUTHOR));
        var own = container.get(OwnAccount.class);
        long before = own.find().orElseThrow().epoch();

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> own.changePassword("sbagliata sbagliata", PASSWORD + "!"))
                .extracting(InvalidInputException::field)
                .isEqualTo("current");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> own.changePassword(PASSWORD, "Password1234"))
                .extracting(InvalidInputException::field)
                .isEqualTo("password");
        assertThat(own.find().orElseThrow().epoch()).isEqualTo(before);
        var after = own.changePassword(PASSWORD, PASSWORD + "!");

        assertThat(after.epoch()).isGreaterThan(before);
        assertThat(credentials.verify(Container.CALLER, PASSWORD)).isEmpty();
        assertThat(credentials.verify(Container.CALLER, PASSWORD + "!")).isPresent();
    }

    @Test
    void signingOutEverywhereIsSeenOnEveryNode() {
        accounts.create(made(Container.CALLER, Role.AUTHOR));
        var elsewhere = container.anotherNode().get(OwnAccount.class);
        long before = elsewhere.find().orElseThrow().epoch();

        container.get(OwnAccount.class).signOutEverywhere();

        assertThat(elsewhere.find().orElseThrow().epoch()).isGreaterThan(before);
    }

    @Test
    void sessionsFromBeforeASuspensionDoNotComeBack() {
        accounts.create(made("anna"));
        long before = accounts.get("anna").epoch();

        accounts.suspend("anna");
        accounts.resume("anna");

        assertThat(accounts.get("anna").epoch()).isGreaterThan(before);
    }

    @Test
    void whatIsDoneToAccountsIsWrittenDownAndWhatChangesNothingIsNot() {
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
        credentials.noteRefused(" Anna ");
        credentials.noteRefused("la mia password");

        var entries = container.get(AuditLog.class).read(AuditFilter.NONE, 0, 100).entries().stream()
                .filter(entry -> !entry.subject().equals(Optional.of("Titolo di accordi")))
                .map(entry -> entry.actor() + " " + entry.action() + " "
                        + entry.subject().orElse("-") + " " + entry.detail().orElse("-") + " "
                        + entry.pageId()
                                .map(id -> id == section ? "accordi" : "?")
                                .orElse("-"))
                .toList();
        assertThat(entries)
                .containsExactly(
                        "system SIGN_IN_REFUSED - - -",
                        "system SIGN_IN_REFUSED anna - -",
                        "anna SIGNED_IN anna - -",
                        "anna PASSWORD_RESET anna - -",
                        "redazione PASSWORD_LINK_MADE anna - -",
                        "redazione ACCOUNT_RESUMED anna - -",
                        "redazione ACCOUNT_SUSPENDED anna - -",
                        "redazione ACCOUNT_CHANGED anna - -",
                        "redazione ACCOUNT_REVOKED anna AUTHOR accordi",
                        "redazione ACCOUNT_GRANTED anna AUTHOR accordi",
                        "redazione ACCOUNT_CREATED anna - -");
        assertThat(container.get(AuditLog.class).verify().isWhole()).isTrue();
    }

    @Test
    void whatThePersonDoesHerselfIsWrittenDownToo() {
        accounts.create(made(Container.CALLER, Role.AUTHOR));
        var own = container.get(OwnAccount.class);
        own.changePassword(PASSWORD, PASSWORD + "!");
        own.signOutEverywhere();

        assertThat(container.get(AuditLog.class).read(AuditFilter.NONE, 0, 2).entries())
                .extracting(AuditRecord::action)
                .containsExactly(AuditAction.SIGNED_OUT_EVERYWHERE, AuditAction.PASSWORD_CHANGED);
    }

    @Test
    void theFirstAdministratorIsMadeOnceAndWithinTheHour() {
        var first = container.get(FirstAdministrator.class);
        container.inTransaction(first::start);
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
        node.inTransaction(restarted::start);
        assertThat(restarted.token()).isEmpty();
    }

    @Test
    void theTokenOfTheFirstAdministratorEndsAfterAnHour() {
        var first = container.get(FirstAdministrator.class);
        container.inTransaction(first::start);
        var token = first.token().orElseThrow();

        container.clock().set(TestClock.START.plus(FirstAdministrator.VALID).minusMillis(1));
        assertThat(first.isOpen(token)).isTrue();
        container.clock().set(TestClock.START.plus(FirstAdministrator.VALID));
        assertThat(first.isOpen(token)).isFalse();
    }

    @Test
    void ofTwoStartsOneMakesTheAdministrator() {
        var other = container.anotherNode();
        var here = container.get(FirstAdministrator.class);
        var there = other.get(FirstAdministrator.class);
        container.inTransaction(here::start);
        other.inTransaction(there::start);
        var token = there.token().orElseThrow();

        container.inTransaction(
                () -> here.create(here.token().orElseThrow(), "ada", "Ada", "ada@example.org", PASSWORD));

        assertThatExceptionOfType(LinkExpiredException.class)
                .isThrownBy(() ->
                        other.inTransaction(() -> there.create(token, "eva", "Eva", "eva@example.org", PASSWORD)));
    }

    private static NewEditor made(String login, Role... roles) {
        return new NewEditor(login, "Nome", login + "@example.org", PASSWORD, Set.of(roles));
    }
}
