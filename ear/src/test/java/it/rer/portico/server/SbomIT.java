package it.rer.portico.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.rer.portico.appserver.ApplicationServer;
import it.rer.portico.appserver.Folders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The SBOM names exactly the libraries in the deliverables, with their versions. */
class SbomIT {

    /** Packages whose files are unpacked, so that there is no jar. */
    private static final List<String> UNPACKED = List.of("bootstrap-italia", "tinymce");

    private static final Path FOLDER = Folders.root().resolve("web/target");

    @BeforeAll
    static void assumeSbomExists() {
        assumeThat(FOLDER.resolve("portico.cdx.json"))
                .as("The SBOM is created only while Maven is online, so nothing was checked")
                .exists();
    }

    @Test
    void sbomListsTheLibrariesOfTheWar() throws IOException {
        try (var war = Files.newInputStream(FOLDER.resolve("portico.war"))) {
            assertThat(jars(war)).containsExactlyInAnyOrderElementsOf(named());
        }
    }

    @Test
    void sbomListsTheLibrariesOfTheEarAndItsWar() throws IOException {
        var named = named();
        try (var ear = Files.newInputStream(ApplicationServer.ear())) {
            var jars = jars(ear);
            jars.replaceAll(jar -> named.stream()
                    .filter(name -> jar.endsWith("-" + name)) // the EAR plugin prefixes the group
                    .findFirst()
                    .orElse(jar.equals("portico-ejb.jar") ? own(named) : jar));

            assertThat(jars).containsExactlyInAnyOrderElementsOf(named);
        }
    }

    private static String own(Set<String> named) {
        return named.stream()
                .filter(name -> name.startsWith("portico-ejb"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sbomListsUnpackedPackages() throws IOException {
        assertThat(components().stream().map(each -> each.path("name").asText()))
                .containsAll(UNPACKED);
    }

    @Test
    void everyComponentHasAPackageUrl() throws IOException {
        assertThat(components())
                .allSatisfy(each -> assertThat(each.path("purl").asText()).startsWith("pkg:maven/"));
        assertThat(FOLDER.resolve("portico.cdx.xml")).isNotEmptyFile();
    }

    /** A VEX statement about a version that no longer ships would hide advisories about the next one. */
    @Test
    void vexStatementsNameShippedComponentsOnly() throws IOException {
        var statements = new ObjectMapper()
                .readTree(Folders.root().resolve("docs/openvex.json").toFile())
                .path("statements");
        var shipped = components().stream()
                .map(each -> each.path("purl").asText().replaceFirst("\\?.*", ""))
                .toList();

        assertThat(statements).isNotEmpty().allSatisfy(statement -> assertThat(shipped)
                .containsAll(statement.path("products").findValuesAsText("@id")));
    }

    /** The jars that the SBOM names, without the unpacked packages. */
    private static Set<String> named() throws IOException {
        var names = new TreeSet<String>();
        for (var each : components()) {
            if (!UNPACKED.contains(each.path("name").asText())) {
                names.add(
                        each.path("name").asText() + "-" + each.path("version").asText() + ".jar");
            }
        }
        return names;
    }

    private static List<JsonNode> components() throws IOException {
        var list =
                new ObjectMapper().readTree(FOLDER.resolve("portico.cdx.json").toFile());
        assertThat(list.path("bomFormat").asText()).isEqualTo("CycloneDX");
        return StreamSupport.stream(list.path("components").spliterator(), false)
                .toList();
    }

    /** The names of all jars in an archive, recursively. */
    private static List<String> jars(InputStream archive) throws IOException {
        var names = new ArrayList<String>();
        var zip = new ZipInputStream(archive);
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            var name = Path.of(entry.getName()).getFileName().toString();
            if (name.endsWith(".war")) {
                names.addAll(jars(zip));
            } else if (name.endsWith(".jar")) {
                names.add(name);
            }
        }
        return names;
    }
}
