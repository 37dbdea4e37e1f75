package it.rer.portico.web.desk.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.TestDesk;
import it.rer.portico.web.testing.TestPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the gate takes of what is sent, and what it refuses without reading it. */
class DeskGateFormsTest {

    private final TestGate gate = new TestGate();

    @ParameterizedTest
    @CsvSource({
        "/redazione/xliff, multipart/form-data; boundary=x, 157286400, 413",
        "/redazione/xliff, multipart/form-data; boundary=x, 20000000, 401",
        "/redazione/xliff, multipart/form-data; boundary=x, -1, 411",
        "/redazione/pagina, multipart/form-data; boundary=x, 1000, 415",
        "/redazione/pagina, application/x-www-form-urlencoded, 1000, 401",
        "/redazione/accesso, multipart/form-data; boundary=x, 1000, 415",
        "/redazione/accesso, application/x-www-form-urlencoded, 40000, 413",
        "/redazione/uscita, text/plain, 1000, 415",
    })
    void nothingIsReadOfWhoIsNotSignedInOrOfWhatIsTooLarge(String place, String type, long length, int status)
            throws Exception {
        var exchange = Exchange.of("POST", place)
                .header("Content-Type", type)
                .header("Sec-Fetch-Site", "same-origin")
                .length(length);
        gate.send(exchange);

        assertThat(exchange.status()).isEqualTo(status);
        assertThat(exchange.isBodyRead()).isFalse();
        assertThat(exchange.session()).isNull();
        assertThat(gate.isThrough()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/redazione/file | multipart/form-data; boundary=x | same-origin | 413 | I file superano il limite di 20 MB",
                "/redazione/xliff | multipart/form-data; boundary=x | same-origin | 413 | I file superano il limite di 32 MB",
                "/redazione/pagina | application/x-www-form-urlencoded | same-origin | 413 | Il testo è troppo lungo",
                "/redazione/pagina | text/plain | same-origin | 415 | Il browser ha inviato qualcosa",
                "/redazione/pagina | application/x-www-form-urlencoded | cross-site | 403 | Per sicurezza non accettiamo",
            })
    void whatIsRefusedIsToldInTheDesksOwnLook(String place, String type, String site, int status, String message)
            throws Exception {
        var exchange = refused(place, type, site);
        gate.send(exchange);

        assertThat(exchange.status()).isEqualTo(status);
        assertThat(exchange.views()).containsExactly("desk-refused");
        assertThat(gate.desk.refused.getMessage()).startsWith(message);
        assertThat(gate.desk.view.getLogin()).isEqualTo("anna");
        assertThat(exchange.isBodyRead()).isFalse();
    }

    @Test
    void aScriptThatUploadsTooMuchIsToldThatAndNoFaultOfTheConnection() throws Exception {
        var exchange = refused("/redazione/file/carica", "multipart/form-data; boundary=x", "same-origin")
                .header("X-Requested-With", "fetch");
        gate.send(exchange);

        assertThat(exchange.status()).isEqualTo(413);
        assertThat(exchange.header("Content-Type")).startsWith("application/json");
        assertThat(exchange.text()).startsWith("{\"fault\":\"Scegli un file più piccolo: al massimo 20 MB");
    }

    private Exchange refused(String place, String type, String site) {
        return TestDesk.of(gate.anna, Exchange.of("POST", place))
                .header("Sec-Fetch-Site", site)
                .header("Content-Type", type)
                .length(157_286_400);
    }

    @Test
    void whatTheBodySaysIsReadForWhoIsSignedIn() throws Exception {
        var exchange = TestDesk.of(gate.anna, Exchange.post("/redazione/pagina"))
                .header("Sec-Fetch-Site", "same-origin")
                .query("id=7")
                .parameter("it-title", "Perché no");
        gate.send(exchange, (request, response) -> assertThat(request.getParameterMap())
                .containsOnlyKeys("id", "it-title")
                .hasEntrySatisfying("it-title", values -> assertThat(values).containsExactly("Perché no")));

        assertThat(exchange.isBodyRead()).isTrue();
    }

    @Test
    void partsAreDeletedWhateverHappened() throws Exception {
        var part = new TestPart("files", "a.png");
        var exchange = TestDesk.of(gate.anna, Exchange.of("POST", "/redazione/file"))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .length(1000)
                .part(part.asPart());

        assertThatThrownBy(() -> gate.send(exchange, (request, response) -> {
                    throw new IllegalStateException("whatever");
                }))
                .hasMessage("whatever");
        assertThat(part.isDeleted()).isTrue();
    }

    @Test
    void partsThatAreRefusedAreDeletedToo() throws Exception {
        var file = new TestPart("files", "a\0.png");
        var exchange = TestDesk.of(gate.anna, Exchange.of("POST", "/redazione/file"))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .length(1000)
                .part(file.asPart());
        gate.send(exchange);

        assertThat(exchange.status()).isEqualTo(400);
        assertThat(gate.isThrough()).isFalse();
        assertThat(file.isDeleted()).isTrue();
    }
}
