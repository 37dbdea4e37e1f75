package it.rer.portico.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any blocks can be combined in one page: ids are unique, and every reference to an id has a target. */
@Deployed
class BlocksTogetherIT {

    private static final String LONG = Site.ITALIAN + "/programma-internazionale";
    private static final List<String> PATHS = List.of(LONG, Site.ITALIAN, Site.ENGLISH);

    private static final List<String> REFERENCES = List.of(
            "for",
            "form",
            "list",
            "headers",
            "aria-labelledby",
            "aria-describedby",
            "aria-controls",
            "aria-details",
            "aria-errormessage",
            "aria-owns",
            "data-counter",
            "data-said");

    private final Site site;

    BlocksTogetherIT(Site site) {
        this.site = site;
    }

    @Test
    void blocksShareNoIds() {
        var blocks = blocks("");
        var paths = List.copyOf(blocks.keySet());
        for (int i = 0; i < paths.size(); i++) {
            assertThat(ids(blocks.get(paths.get(i)))).as(paths.get(i)).doesNotHaveDuplicates();
            for (var other : paths.subList(i + 1, paths.size())) {
                assertThat(common(blocks.get(paths.get(i)), blocks.get(other)))
                        .as(paths.get(i) + " and " + other)
                        .isEmpty();
            }
        }
        assertThat(blocks.values().stream().flatMap(block -> ids(block).stream()))
                .as("ids that do not collide with those of a host")
                .hasSizeGreaterThan(100)
                .allMatch(id -> id.matches("portico-\\d+-(it|en)-.+"));
    }

    @Test
    void sameBlocksHaveOtherIdsWithAnotherPrefix() {
        var first = blocks("?ids=a");
        var second = blocks("?ids=b");
        first.forEach((path, block) -> {
            assertThat(common(block, second.get(path))).as(path).isEmpty();
            assertThat(ids(block)).as(path).allMatch(id -> id.startsWith("a-"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?ids=a", "?classes=none", "?links=absolute&level=4", "?heading=without"})
    void everyReferenceToAnIdHasATarget(String options) {
        for (var path : PATHS) {
            var page = Jsoup.parse("<body>"
                    + String.join(
                            "",
                            Blocks.NAMES.stream()
                                    .map(name -> text(name, path, options))
                                    .toList()) + "</body>");
            assertThat(ids(page)).as(path).doesNotHaveDuplicates();
            assertThat(dangling(page)).as(path + options).isEmpty();
        }
    }

    @Test
    void indexLinksToTheHeadingsOfThePage() {
        var index = site.get("/portlets/index" + LONG).html();
        assertThat(index.select("a[href^=#]").eachAttr("href"))
                .hasSizeGreaterThan(3)
                .allMatch(
                        link -> ids(site.get("/portlets/content" + LONG).html()).contains(link.substring(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/portlets/", "/portlets/?language=en"})
    void integrationPageHasUniqueIds(String path) {
        var page = site.get(path).html();

        assertThat(ids(page)).doesNotHaveDuplicates().hasSizeGreaterThan(50);
        assertThat(dangling(page)).isEmpty();
    }

    /** Two rating blocks in one page, for two pages of the portal. */
    @Test
    void ratingBlocksOfPortalPagesHaveUniqueIds() {
        var own = site.portal().address() + Portal.RATED_FOLDER;
        var blocks = Stream.of("/mare", "/colli")
                .flatMap(path -> Stream.of("it", "en")
                        .map(language -> "/portlets/rating/" + language + "?address=" + own + path))
                .map(path -> site.get(path).html())
                .toList();

        assertThat(blocks.stream().flatMap(block -> ids(block).stream()))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(40);
        assertThat(blocks).allSatisfy(block -> assertThat(dangling(block)).isEmpty());
    }

    @Test
    void refusedFormKeepsTheIdsOfTheBlock() {
        var action = site.get(Site.RATING).html().select("form").attr("action");

        var refused =
                site.post(action, Map.of("answer", "no", "comment", "x".repeat(501)), "X-Portico-Fragment", "true");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(ids(refused.html())).doesNotHaveDuplicates().allMatch(id -> id.startsWith("portico-"));
        assertThat(dangling(refused.html())).isEmpty();
        assertThat(refused.html().select("form").attr("action")).isEqualTo(action);
    }

    private Map<String, Document> blocks(String options) {
        var blocks = new LinkedHashMap<String, Document>();
        for (var path : PATHS) {
            for (var name : Blocks.NAMES) {
                blocks.put(name + path, Jsoup.parse(text(name, path, options)));
            }
        }
        return blocks;
    }

    private String text(String name, String path, String options) {
        var answer = site.get("/portlets/" + name + path + options);
        assertThat(answer.status()).isEqualTo(200);
        return answer.text();
    }

    private static List<String> common(Document one, Document other) {
        var taken = ids(other);
        return ids(one).stream().filter(taken::contains).toList();
    }

    private static List<String> ids(Document page) {
        return page.select("[id]").eachAttr("id");
    }

    private static List<String> dangling(Document page) {
        var named = new ArrayList<>(page.select("a[href^=#]").eachAttr("href").stream()
                .map(link -> link.substring(1))
                .filter(id -> !id.isEmpty())
                .toList());
        REFERENCES.forEach(name -> page.select("[" + name + "]")
                .eachAttr(name)
                .forEach(ids -> named.addAll(Arrays.asList(ids.strip().split("\\s+", -1)))));
        return named.stream()
                .filter(id -> !id.isEmpty() && page.getElementById(id) == null)
                .distinct()
                .toList();
    }
}
