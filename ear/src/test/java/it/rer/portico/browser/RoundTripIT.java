package it.rer.portico.browser;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.body.BodySanitizer;
import it.rer.portico.content.body.GeneratedBodies;
import it.rer.portico.server.DeskClient;
import it.rer.portico.server.DeskWork;
import it.rer.portico.server.Site;
import it.rer.portico.server.TestEditors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** A text that is opened in the text editor and saved unchanged stays the same. */
@InBrowser
class RoundTripIT {

    private static final Path PASTES = Path.of("src/test/resources/pastes");

    private static final int GENERATED = 1_000;

    /** Sets each body and reads it back, moving the cursor through it as a reader does. */
    private static final String THROUGH_EDITOR = """
        bodies => bodies.map(body => {
          const editor = tinymce.activeEditor;
          editor.setContent(body);
          editor.focus();
          editor.selection.select(editor.getBody(), true);
          editor.nodeChanged();
          editor.selection.collapse(false);
          editor.nodeChanged();
          return editor.getContent();
        })
        """;

    private final Chromium chromium;
    private final TestEditors editors;
    private final String id;

    RoundTripIT(Chromium chromium, Site site) {
        this.chromium = chromium;
        editors = new TestEditors(site.database());
        var work = new DeskWork(DeskClient.of(site, editors.with("PUBLISHER")));
        id = work.text("Avanti e indietro");
    }

    @Test
    void permittedBodiesComeBackUnchanged() {
        assertRoundTrip(GeneratedBodies.orderly(GENERATED));
    }

    @Test
    void sanitizedBodiesComeBackUnchanged() {
        assertRoundTrip(GeneratedBodies.disorderly(GENERATED));
    }

    @Test
    void pastedBodiesComeBackUnchanged() throws IOException {
        try (var files = Files.walk(PASTES)) {
            assertRoundTrip(files.filter(file -> file.toString().endsWith(".expected.html"))
                    .sorted()
                    .map(RoundTripIT::read));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void assertRoundTrip(Stream<String> bodies) {
        var stored = bodies.map(BodySanitizer::sanitize).toList();
        assertThat(stored).hasSizeGreaterThan(80);
        var back = throughEditor(stored);
        var softly = new SoftAssertions();
        for (int i = 0; i < stored.size(); i++) {
            softly.assertThat(BodySanitizer.sanitize(back.get(i))).isEqualTo(stored.get(i));
        }
        softly.assertAll();
    }

    @SuppressWarnings("unchecked")
    private List<String> throughEditor(List<String> bodies) {
        try (var reader = chromium.reader().at(1280)) {
            var page = reader.page();
            SignIn.as(editors.with("PUBLISHER"), page);
            page.navigate("/redazione/pagina?only=it&id=" + id);
            page.locator(".tox-edit-area__iframe").waitFor();
            page.waitForFunction("() => tinymce.activeEditor && tinymce.activeEditor.initialized");
            return (List<String>) page.evaluate(THROUGH_EDITOR, bodies);
        }
    }
}
