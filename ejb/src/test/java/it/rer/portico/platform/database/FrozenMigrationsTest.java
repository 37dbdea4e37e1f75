package it.rer.portico.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.platform.text.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Databases have run the migrations: a script that changed would keep them from starting. */
class FrozenMigrationsTest {

    private static final Path SCRIPTS = Path.of("src/main/resources/db/migration");
    private static final Path FROZEN = Path.of("src/test/resources/migrations.sha256");

    @Test
    void everyScriptIsTheOneThatDatabasesHaveRun() throws IOException {
        List<String> scripts;
        try (var files = Files.list(SCRIPTS)) {
            scripts = files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .map(FrozenMigrationsTest::line)
                    .toList();
        }

        assertThat(scripts).isNotEmpty();
        assertThat(String.join("\n", scripts))
                .isEqualTo(Files.readString(FROZEN).strip());
    }

    /** As {@code sha256sum} writes it. */
    private static String line(Path script) {
        try {
            return Sha256.of(Files.readAllBytes(script)) + "  " + script.getFileName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
