package it.rer.portico.web.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.identity.Account;
import it.rer.portico.access.role.Role;
import it.rer.portico.platform.text.Sha256;
import it.rer.portico.web.access.AccessPath;
import it.rer.portico.web.access.session.Identity;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.Fake;
import it.rer.portico.web.testing.TestDesk;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import org.junit.jupiter.api.Test;

class SignInServletTest {

    private final Account anna = TestDesk.account("anna", 4, Role.AUTHOR);
    private final TestDesk desk = new TestDesk(anna);
    private final SignInServlet servlet = desk.with(
                    Fake.of(SecurityContext.class, (method, arguments) -> authenticate()))
            .wire(new SignInServlet());
    private boolean unavailable;

    /** As the container does, with {@link EditorStore}. */
    private AuthenticationStatus authenticate() {
        if (unavailable) {
            desk.signIn.noteUnavailable();
            return AuthenticationStatus.SEND_FAILURE;
        }
        if (!desk.signIn.credential().getPasswordAsString().equals("right")) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        desk.signIn.noteProven(Identity.of(anna));
        return AuthenticationStatus.SUCCESS;
    }

    @Test
    void theSessionHasTheEpochOfTheAccount() {
        var answer = send("anna", "right");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.session()).containsEntry("portico.identity", Identity.of(anna));
        assertThat(answer.session()).containsEntry("portico.begun", desk.clock().instant());
    }

    @Test
    void aBrowserIsKnownAfterASignIn() {
        assertThat(send("anna", "right").header("Set-Cookie"))
                .contains(
                        "portico_dispositivo_",
                        "=anna-new; Path=/redazione; Max-Age=15552000; HttpOnly; SameSite=Strict")
                .doesNotContain("Secure");
        assertThat(send("anna", "wrong").header("Set-Cookie")).isNull();
    }

    @Test
    void afterTooManyFailuresASignInMustWait() {
        for (int i = 0; i < SignInLimits.FREE; i++) {
            assertThat(send("anna", "wrong").status()).isEqualTo(401);
        }

        var answer = send("anna", "right");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("15");
        assertThat(answer.session()).isNull();
        desk.clock().forward(SignInLimits.FIRST_PAUSE);
        assertThat(send("anna", "right").status()).isEqualTo(303);
    }

    @Test
    void anUnavailableDatabaseCountsAsNoFailure() {
        unavailable = true;
        for (int i = 0; i < 10 * SignInLimits.OF_A_SENDER; i++) {
            assertThat(send("anna", "right").status()).isEqualTo(503);
        }
        unavailable = false;

        assertThat(send("anna", "right").status()).isEqualTo(303);
    }

    @Test
    void aFailureToRememberTheBrowserDoesNotPreventTheSignIn() {
        desk.busy = true;
        var answer = Exchange.post(AccessPath.SIGN_IN)
                .header("Cookie", DeviceCookie.NAME + Sha256.of("anna").substring(0, 8) + "=anna-old")
                .parameter("login", "anna")
                .parameter("password", "right")
                .sendTo(servlet);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.session()).containsEntry("portico.identity", Identity.of(anna));
        assertThat(answer.header("Set-Cookie")).isNull();
    }

    private Exchange send(String login, String password) {
        desk.signIn.getFault().clear();
        return Exchange.post(AccessPath.SIGN_IN)
                .parameter("login", login)
                .parameter("password", password)
                .sendTo(servlet);
    }
}
