package it.rer.portico.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.identity.Account;
import it.rer.portico.identity.Credentials;
import it.rer.portico.identity.Role;
import it.rer.portico.web.testing.Exchange;
import jakarta.ejb.EJBException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignInServletTest {

    private final Account anna = TestDesk.account("anna", 4, Role.AUTHOR);
    private final TestDesk desk = new TestDesk(anna);
    private final List<String> noted = new ArrayList<>();
    private boolean away;
    private final SignInServlet servlet;

    SignInServletTest() {
        servlet = desk.with(
                        new Credentials() {
                            @Override
                            public void noteRefused(String login) {
                                if (away) {
                                    throw new EJBException("no connection");
                                }
                                noted.add(login);
                            }
                        },
                        Exchange.fake(SecurityContext.class, (method, arguments) -> authenticate()))
                .wire(new SignInServlet());
    }

    /** As the container does, by way of {@link EditorStore}. */
    private AuthenticationStatus authenticate() {
        if (!desk.signIn.credential().getPasswordAsString().equals("right")) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        desk.signIn.noteProven(Identity.of(anna));
        return AuthenticationStatus.SUCCESS;
    }

    @Test
    void theSessionIsOfTheAccountsEpoch() {
        var answer = send("anna", "right");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.session()).containsEntry("portico.identity", Identity.of(anna));
        assertThat(noted).isEmpty();
    }

    @Test
    void aFloodOfAttemptsIsNotedOnceAndNotBeforeTheyAreRefused() {
        for (int i = 0; i < FailedSignIns.OF_AN_ACCOUNT; i++) {
            assertThat(send("anna", "wrong").status()).isEqualTo(401);
        }
        assertThat(noted).isEmpty();

        for (int i = 0; i < 20; i++) {
            assertThat(send("anna", "right").status()).isEqualTo(429);
        }
        assertThat(noted).containsExactly("anna");
    }

    @Test
    void whatCannotBeNotedIsRefusedAllTheSame() {
        away = true;
        for (int i = 0; i < FailedSignIns.OF_AN_ACCOUNT; i++) {
            send("anna", "wrong");
        }

        assertThat(send("anna", "right").status()).isEqualTo(429);
    }

    private Exchange send(String login, String password) {
        return Exchange.post(DeskPlace.SIGN_IN)
                .parameter("login", login)
                .parameter("password", password)
                .sendTo(servlet);
    }
}
