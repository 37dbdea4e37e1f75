package it.rer.portico.web.desk.media;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.media.format.MediaType;
import it.rer.portico.media.library.MediaFacts;
import it.rer.portico.media.library.MediaLibrary;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.Fake;
import it.rer.portico.web.testing.TestLinks;
import it.rer.portico.web.testing.Wiring;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class UploadsTest {

    private static final OptionalInt EMPTY = OptionalInt.empty();

    private final List<String> taken = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final RequestContext requestContext = new RequestContext();
    private final MediaLibrary library = new MediaLibrary() {
        @Override
        public long upload(String name, InputStream bytes) {
            if (name.endsWith(".svg")) {
                throw new InvalidInputException("file", "media.svg");
            }
            taken.add(name);
            return 40L + taken.size();
        }

        @Override
        public List<MediaFacts> facts(Collection<Long> ids) {
            return ids.stream()
                    .filter(id -> taken.get((int) (id - 41)).endsWith(".png"))
                    .map(id -> new MediaFacts(id, "", "", MediaType.PNG, "", 1, EMPTY, EMPTY, List.of(), Map.of()))
                    .toList();
        }
    };

    private Uploads uploads() {
        requestContext.begin(null, Language.ITALIAN);
        HttpServletRequest request = Fake.of(HttpServletRequest.class, (name, arguments) -> parts);
        return Wiring.wire(new Uploads(), request, requestContext, library, TestConfiguration.defaults());
    }

    private void send(String input, String name) {
        parts.add(Fake.of(Part.class, (method, arguments) -> switch (method) {
            case "getName" -> input;
            case "getSubmittedFileName" -> name;
            case "getInputStream" -> new ByteArrayInputStream(new byte[] {1});
            default -> throw new UnsupportedOperationException(method);
        }));
    }

    @Test
    void aRefusedFileIsReportedAndTheOthersAreStored() {
        send("files", "uno.pdf");
        send("files", "disegno.svg");
        send("files", "due.pdf");

        var outcomes = uploads().take();

        assertThat(taken).containsExactly("uno.pdf", "due.pdf");
        assertThat(outcomes).extracting(UploadOutcome::name).containsExactly("uno.pdf", "disegno.svg", "due.pdf");
        assertThat(outcomes).extracting(UploadOutcome::isTaken).containsExactly(true, false, true);
        assertThat(outcomes.get(1).fault()).startsWith("I disegni SVG");
    }

    @Test
    void emptyFileInputsAndOtherInputsAreIgnored() {
        send("files", "");
        send("files", null);
        send("text", "uno.pdf");

        assertThat(uploads().take()).isEmpty();
        assertThat(taken).isEmpty();
    }

    @Test
    void theScriptGetsTheAddressOrTheReasonOfTheRefusal() {
        send("files", "uno.pdf");
        var answer = send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .isEqualTo("{\"id\":41,\"shown\":false,\"address\":\"/portico/redazione/un-file?id=41\"}");

        parts.clear();
        send("files", "foto.png");
        assertThat(send().text()).startsWith("{\"id\":42,\"shown\":true,");

        parts.clear();
        send("files", "disegno.svg");
        answer = send();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).startsWith("{\"fault\":\"I disegni SVG");

        parts.clear();
        assertThat(send().status()).isEqualTo(422);
    }

    private Exchange send() {
        return Exchange.post("/redazione/file/carica")
                .sendTo(Wiring.wire(new UploadServlet(), library, uploads(), requestContext, TestLinks.at("/portico")));
    }
}
