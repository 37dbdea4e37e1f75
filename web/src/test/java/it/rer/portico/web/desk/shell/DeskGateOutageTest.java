package it.rer.portico.web.desk.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import it.rer.portico.platform.bulkhead.DatabaseBusyException;
import it.rer.portico.platform.database.TestState;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.TestDesk;
import jakarta.ejb.EJBException;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;

/** While the database is away or has no room, editors get back what they sent. */
class DeskGateOutageTest {

    private final TestGate gate = new TestGate(TestState.away());

    @Test
    void aTextThatIsSentWhileTheDatabaseIsAwayComesBackToBeSentAgain() throws Exception {
        var exchange = TestDesk.of(
                gate.anna,
                Exchange.post("/redazione/pagina")
                        .query("id=7")
                        .header("Sec-Fetch-Site", "same-origin")
                        .parameter("id", "7")
                        .parameter("it-title", "Nuova")
                        .parameter("it-body", "<p>Un testo.</p>")
                        .parameter("it-note", "")
                        .parameter("new-language", "it")
                        .parameter("it-version", "3"));

        gate.send(exchange);

        assertThat(gate.isThrough()).as("asked nothing").isFalse();
        assertThat(exchange.status()).isEqualTo(503);
        assertThat(exchange.header("Retry-After")).isEqualTo("60");
        assertThat(exchange.header("Cache-Control")).isEqualTo("no-store");
        assertThat(exchange.views()).containsExactly("desk-unavailable");
        assertThat(gate.desk.resend.getTexts())
                .extracting(ResendForm.Input::name)
                .containsExactlyInAnyOrder("it-title", "it-body");
        assertThat(gate.desk.resend.getTexts())
                .filteredOn(input -> input.name().equals("it-body"))
                .extracting(ResendForm.Input::label, ResendForm.Input::value, ResendForm.Input::lang)
                .containsExactly(tuple("Testo", "<p>Un testo.</p>", "it"));
        assertThat(gate.desk.resend.getOthers())
                .extracting(ResendForm.Input::name)
                .containsExactlyInAnyOrder("it-version", "it-note", "new-language");
        assertThat(gate.desk.resend.getTexts())
                .allSatisfy(input -> assertThat(input.getRows()).isEqualTo(1));
        assertThat(gate.desk.location.getHere()).isEqualTo("/redazione/pagina?language=it&id=7");
    }

    @Test
    void whoFindsTheDatabaseAwayGetsTheSameAnswerAndSavesOthersTheWait() throws Exception {
        var state = TestState.ready();
        var open = new TestGate(state);
        var exchange = TestDesk.of(open.anna, Exchange.get("/redazione/cestino"));
        open.send(exchange, (request, response) -> {
            throw new ServletException(new EJBException(TestState.refused()));
        });

        assertThat(exchange.status()).isEqualTo(503);
        assertThat(exchange.header("Content-Security-Policy")).isNotNull();
        assertThat(exchange.views()).containsExactly("desk-unavailable");
        assertThat(state.isReady()).isFalse();
    }

    @Test
    void whoFindsNoRoomInTheDatabaseGetsTheirTextBackAndShutsItForNobody() throws Exception {
        var state = TestState.ready();
        var open = new TestGate(state);
        var exchange = TestDesk.of(
                open.anna,
                Exchange.post("/redazione/pagina")
                        .header("Sec-Fetch-Site", "same-origin")
                        .parameter("it-title", "Nuova"));
        open.send(exchange, (request, response) -> {
            throw new ServletException(new DatabaseBusyException());
        });

        assertThat(exchange.status()).isEqualTo(503);
        assertThat(exchange.header("Retry-After")).isEqualTo("60");
        assertThat(exchange.views()).containsExactly("desk-unavailable");
        assertThat(open.desk.resend.getTexts())
                .extracting(ResendForm.Input::value)
                .containsExactly("Nuova");
        assertThat(state.isReady()).isTrue();
    }

    @Test
    void aPasswordIsNeverShownAgain() throws Exception {
        var exchange = TestDesk.of(
                gate.anna,
                Exchange.post(ScreenPath.PROFILE)
                        .header("Sec-Fetch-Site", "same-origin")
                        .parameter("current", "una frase")
                        .parameter("password", "un’altra frase"));
        gate.send(exchange);

        assertThat(exchange.status()).isEqualTo(503);
        assertThat(gate.desk.resend.isResendable()).isFalse();
    }

    @Test
    void aScriptIsToldInItsOwnWay() throws Exception {
        var exchange = TestDesk.of(
                gate.anna,
                Exchange.post("/redazione/pagina/bozza")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Sec-Fetch-Mode", "cors"));
        gate.send(exchange);

        assertThat(exchange.status()).isEqualTo(503);
        assertThat(exchange.text()).startsWith("{\"fault\":\"In questo momento la redazione non riesce a salvare");
    }
}
