package it.rer.portico.web.desk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.config.TestConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskFormsTest {

    private static final Path SCREENS = Path.of("src/main/webapp/redazione");

    private final DeskForms forms = new DeskForms(TestConfiguration.with(Option.MEDIA_SIZE, "7"));

    /** Multipart bodies are accepted for screens with a file input, and for no others. */
    @Test
    void filesAreAcceptedExactlyWhereAScreenSendsThem() throws IOException {
        var sending = new TreeSet<String>();
        var taking = new TreeSet<String>();
        for (var screen : screens()) {
            var path = ScreenPath.HOME + "/"
                    + SCREENS.relativize(screen).toString().replace(".xhtml", "");
            if (Files.readString(screen).contains("enctype=\"multipart/form-data\"")) {
                sending.add(path);
            }
            if (forms.limits(path).files()) {
                taking.add(path);
            }
        }

        assertThat(taking).isEqualTo(sending).isNotEmpty();
    }

    private static List<Path> screens() throws IOException {
        try (var all = Files.walk(SCREENS)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/redazione/accesso, 32768, false, true",
        "/redazione/password, 32768, false, false",
        "/redazione/primo-accesso, 32768, false, false",
        "/redazione/uscita, 32768, false, false",
        "/redazione/cestino, 1048576, false, false",
        "/redazione/pagina, 10485760, false, false",
        "/redazione/pagina/bozza, 10485760, false, false",
        "/redazione/pagina/salva, 10485760, false, false",
        "/redazione/pagina/controlli, 10485760, false, false",
        "/redazione/file/carica, 8388608, true, false",
        "/redazione/xliff, 34603008, true, false",
        "/redazione/xliff/scarica, 1048576, false, false",
        "/redazione/nothing, 1048576, false, false"
    })
    void eachPathHasItsLimits(String path, long bytes, boolean files, boolean anyText) {
        var limits = forms.limits(path);

        assertThat(limits.bytes()).isEqualTo(bytes);
        assertThat(limits.files()).isEqualTo(files);
        assertThat(limits.anyText()).isEqualTo(anyText);
    }
}
