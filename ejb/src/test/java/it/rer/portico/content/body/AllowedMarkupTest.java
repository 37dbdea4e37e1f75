package it.rer.portico.content.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AllowedMarkupTest {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** The rows of a table in a section of the document, cell by cell. */
    private static List<List<String>> rows(String section) throws IOException {
        return Files.readString(Path.of("../docs/body.md"))
                .lines()
                .dropWhile(line -> !line.equals("## " + section))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| "))
                .skip(2)
                .map(line -> Arrays.asList(line.split("\\s*\\|\\s*", -1)))
                .toList();
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell).results().map(found -> found.group(1)).toList();
    }

    @Test
    void everyElementIsDocumented() throws IOException {
        var documented = rows("Elements").stream()
                .flatMap(row -> codes(row.get(1)).stream())
                .toList();

        assertThat(documented)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(AllowedMarkup.ELEMENTS.keySet());
    }

    @Test
    void everyAttributeIsDocumentedWithItsElements() throws IOException {
        Map<String, Set<String>> documented = new TreeMap<>();
        for (var row : rows("Attributes")) {
            var elements = row.get(2).equals("everything") ? List.of("everything") : codes(row.get(2));
            for (var element : elements) {
                documented.computeIfAbsent(element, any -> new TreeSet<>()).addAll(codes(row.get(1)));
            }
        }
        Map<String, Set<String>> allowed = new TreeMap<>(Map.of("everything", new TreeSet<>(AllowedMarkup.EVERYWHERE)));
        AllowedMarkup.ELEMENTS.forEach((element, attributes) -> {
            if (!attributes.isEmpty()) {
                allowed.put(element, new TreeSet<>(attributes));
            }
        });
        assertThat(documented).isEqualTo(allowed);
    }

    @Test
    void theEditorAllowsWhatTheSanitiserAllows() {
        var names = Pattern.compile("([a-z0-9]+)(?:/[a-z0-9]+)?(?:\\[([^]]*)])?")
                .matcher(AllowedMarkup.elementsForEditor().replaceFirst("^@\\[[^]]*+],", ""))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), AllowedMarkupTest::attributes));

        assertThat(names.keySet()).isEqualTo(AllowedMarkup.ELEMENTS.keySet());
        names.forEach((element, attributes) -> assertThat(attributes)
                .isEqualTo(ContentModel.isHeading(element) ? List.of("id") : AllowedMarkup.ELEMENTS.get(element)));
        assertThat(AllowedMarkup.elementsForEditor())
                .startsWith("@[lang|dir|title],h2/h1[id],")
                .contains(",s/strike,");
        assertThat(AllowedMarkup.classesForEditor())
                .isEqualTo(
                        "{\"div\":\"callout callout-title table-box\",\"ol\":\"notes\",\"p\":\"callout callout-title\"}");
    }

    @Test
    void theExpressionsOfValuesMeanTheSameInBrowsers() {
        assertThat(AllowedMarkup.valuesForEditor())
                .startsWith("{\"type\":\"[1aAiI]\",")
                .endsWith(",\"a id\":\"content-noteref-[1-9][0-9]{0,3}\"}");
        // A backslash would have to be escaped in JSON, and character classes differ between Java and browsers.
        assertThat(AllowedMarkup.valuesForEditor()).doesNotContain("\\", "'", "&");
        assertThat(AllowedMarkup.VALUES.keySet())
                .isSubsetOf(Stream.concat(
                                AllowedMarkup.EVERYWHERE.stream(),
                                AllowedMarkup.ELEMENTS.values().stream().flatMap(List::stream))
                        .toList());
    }

    private static List<String> attributes(MatchResult element) {
        return element.group(2) == null ? List.of() : List.of(element.group(2).split("\\|", -1));
    }
}
