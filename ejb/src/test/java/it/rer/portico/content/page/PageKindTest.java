package it.rer.portico.content.page;

import it.rer.portico.testing.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of page is accepted by the database, and explained to the editor who chooses it. */
@Tag("places")
class PageKindTest {

    private static final String MIGRATIONS = "ejb/src/main/resources/db/migration";

    @ParameterizedTest
    @EnumSource
    void itIsStoredAndExplained(PageKind kind) throws IOException {
        new Places()
                .holds(MIGRATIONS, "'" + kind + "'", migrations().contains("'" + kind + "'"))
                .holdsKey(
                        "web/src/main/resources/it/rer/portico/web/desk/texts",
                        "kind." + kind.name().toLowerCase(Locale.ROOT))
                .assertComplete();
    }

    private static String migrations() throws IOException {
        try (var files = Files.list(Path.of("..").resolve(MIGRATIONS))) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .map(file -> Places.text(MIGRATIONS + "/" + file.getFileName()))
                    .collect(Collectors.joining());
        }
    }
}
