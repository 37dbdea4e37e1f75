package it.rer.portico.access.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.TestClock;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** One-time links for setting a password. */
@OnEveryPlatform
class PasswordLinksTest extends MadeAccounts {

    PasswordLinksTest(Container container) {
        super(container);
    }

    @Test
    void anInvitedEditorSetsAPasswordOnceWithinThreeDays() {
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
    void expiredAndUnknownLinksAndThoseOfSuspendedEditorsAreInvalid() {
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
    void theDatabaseStoresOnlyTheHashOfALink() {
        var link = accounts.create("anna", "Anna", "anna@example.org");

        var stored = container.inTransaction(() -> container
                .get(EntityManager.class)
                .createNativeQuery("select link_hash from editor")
                .getSingleResult()
                .toString());
        assertThat(stored)
                .hasSize(64)
                .isEqualTo(PasswordLink.hash(link.token()))
                .doesNotContain(link.token());
    }

    @Test
    void aResetInvalidatesTheOldPasswordTheOldLinkAndAllSessions() {
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
    void nobodyCreatesALinkForTheirOwnAccount() {
        accounts.create(made(Container.CALLER));

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> accounts.resetLink(Container.CALLER))
                .extracting(InvalidInputException::key)
                .isEqualTo("editor.own-link");
        assertThat(credentials.verify(Container.CALLER, PASSWORD)).isPresent();
    }
}
