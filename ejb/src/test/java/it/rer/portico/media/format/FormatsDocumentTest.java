package it.rer.portico.media.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of formats in docs/media.md matches the code. */
class FormatsDocumentTest {

    private static List<String> lines() throws IOException {
        return Files.readAllLines(Path.of("../docs/media.md"));
    }

    @Test
    void everyFormatStandsInTheTableWithItsEndingsAndItsType() throws IOException {
        var rows = Stream.of(MediaType.values())
                .map(type -> "| " + type.label() + " | "
                        + type.endings().stream()
                                .map(ending -> "`." + ending + "`")
                                .collect(Collectors.joining(", "))
                        + " | `" + type.contentType() + "` |")
                .toList();

        assertThat(lines())
                .filteredOn(line -> line.endsWith("` |"))
                .map(line -> line.substring(line.indexOf('|', 1)))
                .containsExactlyElementsOf(rows);
    }

    @Test
    void everyFormatThatIsRefusedIsNamed() throws IOException {
        var refused = lines().stream()
                .dropWhile(line -> !line.equals("## What is refused"))
                .filter(line -> line.startsWith("| "))
                .map(line -> line.substring(0, line.indexOf('|', 1)))
                .collect(Collectors.joining());

        assertThat(RefusedFormat.values()).allSatisfy(format -> assertThat(refused)
                .contains((String) format.refusal().arguments().get(0)));
    }
}
