package it.rer.portico;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The versions in the documentation are those of the build. */
class VersionsTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern VERSION = Pattern.compile("<version\\.([^>]+)>([^<]+)</version\\.");

    @Test
    void theListOfDependenciesHasEveryVersion() throws IOException {
        var listed = new TreeSet<String>();
        Files.readAllLines(ROOT.resolve("docs/dependencies.md"))
                .forEach(line -> listed.addAll(List.of(line.split("[ |`,;]+", -1))));

        var used = new TreeMap<String, String>();
        for (var pom : List.of("pom.xml", "ejb/pom.xml", "web/pom.xml", "ear/pom.xml")) {
            VERSION.matcher(Files.readString(ROOT.resolve(pom)))
                    .results()
                    .forEach(found -> used.put(found.group(1), found.group(2)));
        }

        assertThat(used).containsKey("postgresql").hasSizeGreaterThan(20);
        assertThat(used)
                .allSatisfy((library, version) -> assertThat(listed).as(library).contains(version));
    }

    @Test
    void everyDocumentNamesTheSameDriver() throws IOException {
        var pom = Files.readString(ROOT.resolve("pom.xml"));
        var driver = VERSION.matcher(pom)
                .results()
                .filter(found -> found.group(1).equals("postgresql"))
                .findFirst()
                .orElseThrow()
                .group(2);
        var named = Pattern.compile("\\b42\\.\\d+\\.\\d+");
        try (var documents = Files.walk(ROOT.resolve("docs"))) {
            var all = documents
                    .filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(md|cli|xml|asadmin|sh)"))
                    .toList();
            var found = new TreeSet<String>();
            for (var document : all) {
                named.matcher(Files.readString(document))
                        .results()
                        .map(MatchResult::group)
                        .forEach(found::add);
            }
            assertThat(found).containsExactly(driver);
        }
    }
}
