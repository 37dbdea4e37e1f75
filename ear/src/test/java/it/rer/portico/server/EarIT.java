package it.rer.portico.server;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.appserver.ApplicationServer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The contents of the EAR. */
class EarIT {

    @Test
    void earContainsModulesAndEachLibraryOnce() throws IOException {
        var libraries = names(entries(), "lib/");
        var inWar = names(warEntries(), "WEB-INF/lib/");

        assertThat(entries()).contains("portico-ejb.jar", "portico.war");
        assertThat(libraries).anyMatch(name -> name.contains("flyway-core")).anyMatch(name -> name.contains("jsoup"));
        assertThat(inWar).noneMatch(name -> name.contains("portico-ejb"));
        assertThat(inWar).allMatch(own -> libraries.stream().noneMatch(shared -> shared.endsWith(own)));
    }

    @Test
    void earContainsNoLibraryOfTheServer() throws IOException {
        var all = new ArrayList<>(names(entries(), "lib/"));
        all.addAll(names(warEntries(), "WEB-INF/lib/"));

        assertThat(all)
                .noneMatch(
                        name -> name.matches(
                                ".*(eclipselink|hibernate|javax\\.|jakarta\\.(?!jar$)|myfaces|mojarra|postgresql-4|h2-|servlet-api).*"));
    }

    @Test
    void earContainsNoTestsAndNoSecrets() throws IOException {
        assertThat(entries()).noneMatch(name -> name.matches(".*(junit|assertj|playwright|embedded).*"));
        assertThat(warEntries()).noneMatch(name -> name.matches(".*(Test|IT)\\.class|.*\\.(key|pem|p12|jks)"));
    }

    private static List<String> names(List<String> entries, String folder) {
        return entries.stream()
                .filter(name -> name.startsWith(folder) && name.endsWith(".jar"))
                .map(name -> name.substring(folder.length()))
                .toList();
    }

    private static List<String> entries() throws IOException {
        try (var file = Files.newInputStream(ApplicationServer.ear());
                var zip = new ZipInputStream(file)) {
            return entries(zip);
        }
    }

    private static List<String> warEntries() throws IOException {
        try (var file = Files.newInputStream(ApplicationServer.ear());
                var zip = new ZipInputStream(file)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("portico.war")) {
                    return entries(new ZipInputStream(zip));
                }
            }
        }
        throw new AssertionError("No portico.war in the EAR");
    }

    private static List<String> entries(ZipInputStream zip) throws IOException {
        List<String> names = new ArrayList<>();
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            names.add(entry.getName());
        }
        return names;
    }
}
