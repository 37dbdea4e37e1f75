package it.rer.portico.web.access.link;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.identity.Account;
import it.rer.portico.access.identity.PasswordLinks;
import it.rer.portico.web.access.AccessPath;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.TestDesk;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordServletTest {

    private static final String PASSWORD = "una frase lunga, non facile";

    private final Account anna = TestDesk.account("anna", 0);
    private final TestDesk desk = new TestDesk(anna);
    private String set;
    private final PasswordForm form = desk.with(new PasswordLinks() {
                @Override
                public Optional<Account> find(String token) {
                    return Optional.of(anna).filter(known -> token.equals("good") && set == null);
                }

                @Override
                public Account use(String token, String password) {
                    set = password;
                    return anna;
                }
            })
            .wire(new PasswordForm());
    private final PasswordServlet servlet = desk.with(form).wire(new PasswordServlet());

    @Test
    void theLinkAsksForItsCode() {
        var answer = Exchange.get(AccessPath.PASSWORD).sendTo(servlet);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.views()).containsExactly("password");
        assertThat(form.isCoded()).isFalse();
        assertThat(form.isOpen()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "good",
                " good ",
                "https://www.example.org/redazione/password#good",
                "https://www.example.org/redazione/password?token=good"
            })
    void theCodeOrTheWholeLinkShowsWhosePasswordItSets(String typed) {
        var answer =
                Exchange.post(AccessPath.PASSWORD).parameter("token", typed).sendTo(servlet);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.views()).containsExactly("password");
        assertThat(form.getLogin()).isEqualTo("anna");
        assertThat(form.getToken()).isEqualTo("good");
        assertThat(form.isRefused()).isFalse();
        assertThat(answer.session()).isNull();
    }

    /** A code in the query may have been logged on its way. */
    @Test
    void aCodeInTheQueryIsIgnoredAndNotPassedOn() {
        var answer = Exchange.get(AccessPath.PASSWORD)
                .query("language=en&token=good")
                .parameter("token", "good")
                .sendTo(servlet);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(form.isOpen()).isFalse();
        assertThat(desk.location.getHere()).doesNotContain("good");
    }

    @Test
    void anExpiredLinkIsGone() {
        assertThat(Exchange.post(AccessPath.PASSWORD)
                        .parameter("token", "old")
                        .sendTo(servlet)
                        .status())
                .isEqualTo(410);
        assertThat(send("old", PASSWORD, PASSWORD).status()).isEqualTo(410);
        assertThat(send("x".repeat(LinkCode.MAX + 1), PASSWORD, PASSWORD).status())
                .isEqualTo(422);
        assertThat(set).isNull();
    }

    @Test
    void thePasswordIsSetAndTheSignInFollows() {
        var answer = send("good", PASSWORD, PASSWORD);

        assertThat(set).isEqualTo(PASSWORD);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/redazione/accesso?set=1");
        assertThat(answer.header("Set-Cookie"))
                .as("the browser is known, so that others cannot delay the sign-in")
                .contains("=anna-new");
        desk.signIn.take(Exchange.get(AccessPath.SIGN_IN).parameter("set", "1").request());
        assertThat(desk.signIn.isPasswordSet()).isTrue();
    }

    @Test
    void invalidInputIsReportedAtItsField() {
        assertThat(send("good", "Password1234!", "andere").status()).isEqualTo(422);
        assertThat(form.getFault()).containsOnlyKeys("password", "repeated");
        assertThat(set).isNull();
    }

    private Exchange send(String token, String password, String repeated) {
        return Exchange.post(AccessPath.PASSWORD)
                .parameter("token", token)
                .parameter("password", password)
                .parameter("repeated", repeated)
                .sendTo(servlet);
    }
}
