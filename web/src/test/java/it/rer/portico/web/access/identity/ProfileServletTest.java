package it.rer.portico.web.access.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.access.identity.Account;
import it.rer.portico.access.identity.OwnAccount;
import it.rer.portico.access.role.Role;
import it.rer.portico.platform.bulkhead.DatabaseBusyException;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.web.testing.Exchange;
import org.junit.jupiter.api.Test;

class ProfileServletTest {

    private static final String CURRENT = "la frase di prima, lunga";
    private static final String CHANGED = "una frase lunga, non facile";

    private final Account anna = TestDesk.account("anna", 4, Role.AUTHOR);
    private final TestDesk desk = new TestDesk(anna);
    private String password = CURRENT;
    private boolean out;
    private boolean busy;
    private final ProfileForm form;
    private final ProfileServlet servlet;

    ProfileServletTest() {
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
        form = desk.wire(new ProfileForm());
        servlet = desk.with(form).wire(new ProfileServlet());
    }

    @Test
    void whoChangesTheirPasswordGoesOnInARenamedSessionOfTheNewEpoch() {
        var answer = send(CURRENT, CHANGED, CHANGED);

        assertThat(password).isEqualTo(CHANGED);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/redazione/profilo?done=1");
        assertThat(answer.isSessionRenamed()).isTrue();
        assertThat(answer.header("Set-Cookie"))
                .as("the browser stays known: the password's change ended that")
                .contains("portico_dispositivo_", "=anna-new");
        assertThat(answer.session().get("portico.identity"))
                .isEqualTo(Identity.of(TestDesk.account("anna", 5, Role.AUTHOR)));
    }

    @Test
    void whatCannotBeTakenIsSaidAtItsInputAndIsNoFailure() {
        for (int i = 0; i < 3 * SignInLimits.OF_A_DEVICE; i++) {
            assertThat(send(CURRENT, "corta", "altra").status()).isEqualTo(422);
        }
        assertThat(form.getFault()).containsOnlyKeys("password", "repeated");
        assertThat(password).isEqualTo(CURRENT);
    }

    @Test
    void aMissingPasswordIsSaid() {
        assertThat(send("", CHANGED, CHANGED).status()).isEqualTo(422);
        assertThat(form.getFault()).containsOnlyKeys("current");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNobodysFailure() {
        busy = true;
        for (int i = 0; i < 2 * SignInLimits.OF_A_DEVICE; i++) {
            assertThatThrownBy(() -> send(CURRENT, CHANGED, CHANGED)).isInstanceOf(DatabaseBusyException.class);
        }
        busy = false;

        assertThat(send(CURRENT, CHANGED, CHANGED).status()).isEqualTo(303);
    }

    @Test
    void theCurrentPasswordIsGuessedNoFasterThanAtTheSignIn() {
        for (int i = 0; i < SignInLimits.OF_A_DEVICE; i++) {
            assertThat(send("sbagliata " + i, CHANGED, CHANGED).status()).isEqualTo(422);
        }
        var answer = send(CURRENT, CHANGED, CHANGED);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("900");
        assertThat(password).isEqualTo(CURRENT);
    }

    /** Nor is it guessed instead of whoever signs in elsewhere. */
    @Test
    void whatIsTriedAtTheSignInHoldsUpNobodyHere() {
        for (int i = 0; i < 100; i++) {
            desk.limits.atTheDoor(
                    "anna", Exchange.get("/").from("198.51.100." + i).request());
        }

        assertThat(send(CURRENT, CHANGED, CHANGED).status()).isEqualTo(303);
    }

    @Test
    void whoSignsOutEverywhereIsOutHereToo() {
        var answer = TestDesk.of(anna, Exchange.post(DeskPath.PROFILE))
                .parameter("action", "everywhere")
                .sendTo(servlet);

        assertThat(out).isTrue();
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/redazione/accesso?out=1");
        assertThat(answer.session()).isNull();
        assertThat(password).isEqualTo(CURRENT);
    }

    @Test
    void afterTheChangeThePageSaysSo() {
        var answer = TestDesk.of(anna, Exchange.get(DeskPath.PROFILE))
                .parameter("done", "1")
                .sendTo(servlet);

        assertThat(answer.views()).containsExactly("profile");
        assertThat(form.isDone()).isTrue();
    }

    private Exchange send(String current, String changed, String repeated) {
        form.getFault().clear();
        return TestDesk.of(anna, Exchange.post(DeskPath.PROFILE))
                .parameter("action", "password")
                .parameter("current", current)
                .parameter("password", changed)
                .parameter("repeated", repeated)
                .sendTo(servlet);
    }
}
