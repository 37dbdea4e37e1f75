package it.rer.portico.web.desk.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.access.identity.Account;
import it.rer.portico.access.identity.OwnAccount;
import it.rer.portico.access.role.Role;
import it.rer.portico.platform.bulkhead.DatabaseBusyException;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.web.access.session.Identity;
import it.rer.portico.web.access.signin.OwnSignIn;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.TestDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProfileViewTest {

    private static final String CURRENT = "la frase di prima, lunga";
    private static final String CHANGED = "una frase lunga, non facile";

    /** Attempts at the current password that are allowed. */
    private static final int TRIES = 10;

    private final Account anna = TestDesk.account("anna", 4, Role.AUTHOR);
    private final TestDesk desk = new TestDesk(anna);
    private String password = CURRENT;
    private boolean out;
    private boolean busy;

    ProfileViewTest() {
        desk.with(new OwnAccount() {
            @Override
            public Account changePassword(String current, String changed) {
                if (busy) {
                    throw new DatabaseBusyException();
                }
                if (!current.equals(password)) {
                    throw new InvalidInputException("current", "editor.current-password");
                }
                password = changed;
                return TestDesk.account("anna", 5, Role.AUTHOR);
            }

            @Override
            public void signOutEverywhere() {
                out = true;
            }
        });
        desk.with(desk.wire(new OwnSignIn()));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void changingThePasswordKeepsTheCallerSignedInWithANewSessionId() {
        var answer = send(CURRENT, CHANGED, CHANGED);

        assertThat(password).isEqualTo(CHANGED);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/redazione/profilo?done=password-changed");
        assertThat(answer.isSessionRenamed()).isTrue();
        assertThat(answer.header("Set-Cookie"))
                .as("the browser is trusted again, which the change of the password had ended")
                .contains("portico_dispositivo_", "=anna-new");
        assertThat(answer.session().get("portico.identity"))
                .isEqualTo(Identity.of(TestDesk.account("anna", 5, Role.AUTHOR)));
    }

    @Test
    void invalidInputsAreReportedAndCountAsNoFailedAttempt() {
        for (int i = 0; i < 3 * TRIES; i++) {
            send(CURRENT, "corta", "altra");
            assertThat(desk.screen().getFault()).containsOnlyKeys("password", "repeated");
        }
        assertThat(password).isEqualTo(CURRENT);
        assertThat(send(CURRENT, CHANGED, CHANGED).status()).isEqualTo(303);
    }

    @Test
    void aMissingPasswordIsReported() {
        send("", CHANGED, CHANGED);

        assertThat(desk.screen().getFault()).containsOnlyKeys("current");
        assertThat(password).isEqualTo(CURRENT);
    }

    @Test
    void aBusyDatabaseCountsAsNoFailedAttempt() {
        busy = true;
        for (int i = 0; i < 2 * TRIES; i++) {
            assertThatThrownBy(() -> send(CURRENT, CHANGED, CHANGED)).isInstanceOf(DatabaseBusyException.class);
        }
        busy = false;

        assertThat(send(CURRENT, CHANGED, CHANGED).status()).isEqualTo(303);
    }

    @Test
    void attemptsAtTheCurrentPasswordAreLimited() {
        for (int i = 0; i < TRIES; i++) {
            send("sbagliata " + i, CHANGED, CHANGED);
            assertThat(desk.screen().getFault()).containsOnlyKeys("current");
        }
        var answer = send(CURRENT, CHANGED, CHANGED);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("900");
        assertThat(desk.screen().getFault()).containsOnlyKeys("");
        assertThat(password).isEqualTo(CURRENT);
    }

    @Test
    void signingOutEverywhereEndsThisSessionToo() throws Exception {
        var answer = TestDesk.of(anna, Exchange.post("/redazione/profilo"));
        desk.open(answer, true);
        desk.wire(new ProfileView()).signOutEverywhere();

        assertThat(out).isTrue();
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/redazione/accesso?out=1");
        assertThat(answer.session()).isNull();
        assertThat(password).isEqualTo(CURRENT);
    }

    private Exchange send(String current, String changed, String repeated) {
        var exchange = TestDesk.of(anna, Exchange.post("/redazione/profilo"));
        desk.open(exchange, true);
        var view = desk.wire(new ProfileView());
        view.setCurrent(current);
        view.setPassword(changed);
        view.setRepeated(repeated);
        view.changePassword();
        return exchange;
    }
}
