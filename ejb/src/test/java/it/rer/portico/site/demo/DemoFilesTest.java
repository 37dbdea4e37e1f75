package it.rer.portico.site.demo;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.platform.language.Language;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DemoFilesTest {

    private static final Set<String> HEADER =
            Set.of("position", "parent", "slug", "title", "description", "navigation", "redirects");
    private static final Pattern LINK = Pattern.compile("page:([a-z0-9-]+)");

    @Test
    void everyFileIsInTheIndexAndEveryKeyHasItsFile() throws IOException, URISyntaxException {
        var folder = Path.of(DemoPage.class.getResource("content").toURI());
        var expected = new ArrayList<String>(List.of("index.txt"));
        for (var key : DemoPage.keys()) {
            assertThat(DemoPage.find(key, "it")).describedAs(key).isPresent();
            for (var language : Language.ALL) {
                if (DemoPage.find(key, language.code()).isPresent()) {
                    expected.add(key + "." + language.code() + ".html");
                }
            }
        }

        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
        }
        assertThat(DemoPage.keys()).doesNotHaveDuplicates();
    }

    @Test
    void parentsComeBeforeTheirChildrenAndLinksLeadToKeys() {
        var known = new HashSet<String>();
        for (var key : DemoPage.keys()) {
            for (var language : Language.ALL) {
                DemoPage.find(key, language.code()).ifPresent(page -> {
                    assertThat(HEADER)
                            .describedAs(key)
                            .containsAll(page.header().keySet());
                    if (!page.value("parent").isEmpty()) {
                        assertThat(known).describedAs(key).contains(page.value("parent"));
                    }
                    assertThat(LINK.matcher(page.body()).results().map(link -> link.group(1)))
                            .describedAs(key)
                            .allMatch(DemoPage.keys()::contains);
                });
            }
            known.add(key);
        }
        assertThat(known).isNotEmpty();
    }

    @Test
    void aPageThatDoesNotExistIsNotFound() {
        assertThat(DemoPage.find("non-esiste", "it")).isEmpty();
        assertThat(DemoPage.find("accordi", "fr")).isEmpty();
    }
}
