package it.rer.portico.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.web.testing.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The groups of packages of both modules, in the order in which each knows those before it. The imports are read as they are written:
 * the compiler puts constants into the classes that use them, so that these no longer say where a constant came from.
 */
class RoomsTest {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]++);");
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import (?:static )?+(it\\.rer\\.portico(?:\\.[a-z]++)++)\\.");
    private static final Pattern SENTENCE = Pattern.compile("[.](?=\\s)");

    private static final Pattern NAMED = Pattern.compile("@Named\\(\"(\\w+)\"\\)");
    private static final Pattern TEMPLATE = Pattern.compile("(?:site|host-template-\\w+)\\.xhtml");

    private static final int GROUPS_MAX = 8;

    private enum Module {
        EJB(Sources.EJB_JAVA, "it.rer.portico", "platform content access feedback setting media site desk"),
        WEB(Sources.JAVA, "it.rer.portico.web", "platform frame access citizen embed desk error");

        private final Path sources;
        private final String root;
        private final String groups;

        Module(Path sources, String root, String groups) {
            this.sources = sources;
            this.root = root;
            this.groups = groups;
        }

        private List<String> groups() {
            return List.of(groups.split(" ", -1));
        }

        private Path folder() {
            return sources.resolve(root.replace('.', '/'));
        }

        private String group(String name) {
            return name.substring(root.length() + 1).replaceFirst("\\..*+", "");
        }

        /** By package, the packages of the same module that its files import. */
        private Map<String, Set<String>> imports() {
            var imports = new TreeMap<String, Set<String>>();
            for (var file : Sources.files(folder(), ".java")) {
                var text = Sources.text(file);
                var name = PACKAGE.matcher(text)
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1);
                IMPORT.matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .filter(other -> other.startsWith(root + ".") && !other.equals(name))
                        .forEach(other -> imports.computeIfAbsent(name, any -> new TreeSet<>())
                                .add(other));
            }
            assertThat(imports).hasSizeGreaterThan(15);
            return imports;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aModuleHasFewGroupsAndEachSaysWhatLivesThere(Module module) throws IOException {
        try (var folders = Files.list(module.folder())) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString())
                            .filter(name -> module == Module.WEB || !name.equals("web")))
                    .containsExactlyInAnyOrderElementsOf(module.groups())
                    .hasSizeLessThanOrEqualTo(GROUPS_MAX);
        }
        assertThat(module.groups()).allSatisfy(group -> assertThat(SENTENCE.matcher(
                                Sources.text(module.folder().resolve(group).resolve("package-info.java")))
                        .results()
                        .count())
                .isGreaterThanOrEqualTo(3));
    }

    @ParameterizedTest
    @EnumSource
    void aGroupKnowsOnlyThoseBelowIt(Module module) {
        module.imports().forEach((name, others) -> assertThat(others)
                .allSatisfy(other -> assertThat(module.groups().indexOf(module.group(other)))
                        .as("%s imports %s", name, other)
                        .isLessThanOrEqualTo(module.groups().indexOf(module.group(name)))));
    }

    @ParameterizedTest
    @EnumSource
    void noPackageLeadsBackToItself(Module module) {
        var imports = module.imports();
        imports.keySet().forEach(name -> assertThat(reachable(name, imports)).doesNotContain(name));
    }

    /** No import shows what a view asks for. */
    @Test
    void theTemplateOfTheSiteAsksForNoBeanAboveTheFrame() {
        var above = Sources.files(Module.WEB.folder(), ".java").stream()
                .map(Sources::text)
                .filter(text -> !text.startsWith("package " + Module.WEB.root + ".frame."))
                .flatMap(text -> NAMED.matcher(text).results())
                .map(found -> found.group(1))
                .toList();
        var templates = Sources.views().stream()
                .filter(view -> TEMPLATE.matcher(view.getFileName().toString()).matches())
                .toList();

        assertThat(above).contains("page", "rating");
        assertThat(templates).hasSize(3).allSatisfy(view -> assertThat(
                        Sources.text(view).replaceAll("'[^']*+'", ""))
                .doesNotContainPattern("#\\{[^}]*?\\b(?:" + String.join("|", above) + ")[.]")
                .contains("#{requestContext."));
    }

    private static Set<String> reachable(String from, Map<String, Set<String>> imports) {
        Set<String> reached = new HashSet<>();
        var open = List.of(from);
        while (!open.isEmpty()) {
            open = open.stream()
                    .flatMap(name -> imports.getOrDefault(name, Set.of()).stream())
                    .filter(reached::add)
                    .toList();
        }
        return reached;
    }
}
