package it.rer.portico.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every named query is used, and no query returns untyped rows; checked in the sources. */
class QueriesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern NAMED = Pattern.compile("@NamedQuery\\(\\s*+name = (\\w++\\.\\w++)");

    @Test
    void everyNamedQueryIsUsed() throws IOException {
        var sources = sources();
        var all = String.join("\n", sources.values());
        var names = sources.values().stream()
                .flatMap(source -> NAMED.matcher(source).results())
                .map(found -> found.group(1))
                .toList();

        assertThat(names).hasSizeGreaterThan(30);
        assertThat(names).allSatisfy(name -> assertThat(Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                        .matcher(all)
                        .results()
                        .count())
                .as("%s is named in its declaration and where it is used", name)
                .isGreaterThan(1));
    }

    @Test
    void noQueryReturnsRowsThatMustBeCast() throws IOException {
        assertThat(sources()).allSatisfy((file, source) -> assertThat(source)
                .as("%s: select new a record", file)
                .doesNotContain("Object[].class")
                .doesNotContain("createNativeQuery"));
    }

    private static Map<String, String> sources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(Path::toString, QueriesTest::read, (a, b) -> a, TreeMap::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
