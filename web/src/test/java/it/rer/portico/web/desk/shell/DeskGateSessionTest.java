package it.rer.portico.web.desk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.role.Role;
import it.rer.portico.web.access.AccessPath;
import it.rer.portico.web.access.session.Identity;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.TestDesk;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is signed in is let through for as long as their session lasts and their account is what it was. */
class DeskGateSessionTest {

    private final TestGate gate = new TestGate();

    @Test
    void aSessionOfTheAccountsEpochGetsThrough() throws Exception {
        var answer = gate.ask(ScreenPath.HOME);

        assertThat(gate.isThrough()).isTrue();
        assertThat(answer.session()).isNotNull();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aSessionOfAFormerEpochIsOverAtItsNextRequest() throws Exception {
        gate.known = TestDesk.account("anna", 5, Role.AUTHOR);

        var answer = gate.ask(ScreenPath.PROFILE);

        assertThat(gate.isThrough()).isFalse();
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo("/redazione/accesso?to=%2Fredazione%2Fprofilo");
        assertThat(answer.session()).isNull();
    }

    @Test
    void whoIsSuspendedIsOut() throws Exception {
        gate.known = null;

        assertThat(gate.ask(ScreenPath.HOME).session()).isNull();
        assertThat(gate.isThrough()).isFalse();
    }

    @Test
    void rolesThatChangedAreTakenOver() throws Exception {
        gate.known = TestDesk.account("anna", 4, Role.PUBLISHER);

        assertThat(gate.ask(ScreenPath.HOME).session()).containsEntry("portico.identity", Identity.of(gate.known));
    }

    @Test
    void theScreenOfALinkIsOpenToEverybody() throws Exception {
        var exchange = Exchange.get(AccessPath.PASSWORD);
        gate.send(exchange);

        assertThat(gate.isThrough()).isTrue();
        assertThat(exchange.session()).isNull();
    }

    @Test
    void whoSentAFormTooLateSignsInAndComesBackToItsScreen() throws Exception {
        var exchange = Exchange.post("/redazione/pagina").query("id=7&text=it").header("Sec-Fetch-Site", "same-origin");
        gate.send(exchange);

        assertThat(exchange.status()).isEqualTo(401);
        assertThat(gate.desk.location.getHere())
                .isEqualTo("/redazione/accesso?language=it&to=%2Fredazione%2Fpagina%3Fid%3D7%26text%3Dit");
        assertThat(gate.desk.signIn.isTextSaved()).isTrue();
    }

    @Test
    void aSessionEndsAfterTwelveHoursHoweverBusyItIs() throws Exception {
        gate.desk.clock().forward(Duration.ofHours(12).minusSeconds(1));
        gate.ask(ScreenPath.HOME);
        assertThat(gate.isThrough()).isTrue();

        gate.desk.clock().forward(Duration.ofSeconds(1));
        var answer = gate.ask(ScreenPath.HOME);

        assertThat(gate.isThrough()).isFalse();
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo("/redazione/accesso");
        assertThat(answer.session()).as("nothing of it is left").isNull();
    }

    @Test
    void aSessionWhoseBeginningIsNotKnownIsOver() throws Exception {
        var exchange =
                Exchange.get(ScreenPath.HOME).signedIn("anna", Map.of("portico.identity", Identity.of(gate.anna)));

        gate.send(exchange);

        assertThat(gate.isThrough()).isFalse();
    }

    /** The answer is the sign-in, which says that the text is kept: the editor's script holds it in the browser. */
    @Test
    void aTextThatIsSentAfterTheTwelveHoursIsNotLost() throws Exception {
        gate.desk.clock().forward(Duration.ofHours(12));
        var exchange = TestDesk.of(gate.anna, Exchange.post("/redazione/pagina"))
                .header("Sec-Fetch-Site", "same-origin")
                .query("id=7&text=it");

        gate.send(exchange);

        assertThat(gate.isThrough()).isFalse();
        assertThat(exchange.status()).isEqualTo(401);
        assertThat(exchange.views()).containsExactly("sign-in");
        assertThat(gate.desk.signIn.isTextSaved()).isTrue();
    }
}
