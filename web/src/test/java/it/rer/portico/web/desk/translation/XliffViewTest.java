package it.rer.portico.web.desk.translation;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.desk.translation.ReceivedPage;
import it.rer.portico.desk.translation.TranslationFiles;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.desk.PageChoices;
import it.rer.portico.web.desk.shell.TestScreen;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.TestPart;
import it.rer.portico.web.testing.Wiring;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class XliffViewTest {

    private static final class Files extends TranslationFiles {

        private int imports;
        private boolean refusing;

        @Override
        public List<ReceivedPage> receive(InputStream file, String note) {
            if (refusing) {
                throw new InvalidInputException("file", "xliff.other-format");
            }
            imports++;
            return List.of(new ReceivedPage(7, "Call " + imports, Language.ENGLISH, true, false, false, 2));
        }
    }

    private final Files files = new Files();
    private final Exchange exchange = Exchange.post("/redazione/xliff");
    private final XliffImport xliffImport = Wiring.wire(new XliffImport(), exchange.request(), files);

    private XliffView view(TestScreen screen) {
        var view = screen.wire(new XliffView(), xliffImport, new PageChoices());
        view.begin();
        return view;
    }

    private void send() {
        try (var screen = TestScreen.sent(exchange)) {
            var view = view(screen);
            view.setFile(new TestPart("xliff-file", "a.xlf").asPart());
            view.receive();

            assertThat(screen.leadsTo()).isEqualTo(files.refusing ? null : "/redazione/xliff?done=received");
            assertThat(view.getReceived()).isEmpty();
        }
    }

    private List<ReceivedRow> shown() {
        try (var screen = TestScreen.shown(exchange)) {
            return view(screen).getReceived();
        }
    }

    @Test
    void theResultCanBeReloadedWithoutImportingAgain() {
        send();
        exchange.parameter("done", "received");

        assertThat(shown()).containsExactly(new ReceivedRow(7, "Call 1", "en", true, false, false, 2));
        assertThat(shown()).hasSize(1);
        assertThat(files.imports).isEqualTo(1);
    }

    @Test
    void theResultIsShownOnlyAfterTheRedirect() {
        send();

        assertThat(shown()).isEmpty();
        exchange.parameter("done", "received");
        assertThat(shown()).hasSize(1);
        assertThat(files.imports).isEqualTo(1);
    }

    @Test
    void aRefusedFileShowsTheFormAgain() {
        files.refusing = true;

        send();

        assertThat(exchange.session()).isNull();
    }

    @Test
    void rowsAreSerializable() throws IOException, ClassNotFoundException {
        var row = new ReceivedRow(7, "Ελλάδα", "en", true, false, false, 2);
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(row);
        }

        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(row);
        }
    }
}
