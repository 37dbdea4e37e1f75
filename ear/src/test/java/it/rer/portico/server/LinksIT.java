package it.rer.portico.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Crawls the whole demo site from its home page: every link has a target, and the metadata is correct. */
@Deployed
class LinksIT {

    private final Site site;

    LinksIT(Site site) {
        this.site = site;
    }

    @Test
    void everyLinkHasATarget() {
        Map<String, Set<String>> linkedFrom = new LinkedHashMap<>();
        var open = new ArrayDeque<>(List.of("/it/relazioni-internazionali"));
        open.forEach(start -> linkedFrom.put(start, new LinkedHashSet<>()));
        Map<String, String> broken = new LinkedHashMap<>();
        int pages = 0;
        while (!open.isEmpty()) {
            var path = open.remove();
            var answer = site.get(path);
            if (answer.status() != 200) {
                broken.put(path, answer.status() + ", linked from " + linkedFrom.get(path));
            } else if (answer.required("Content-Type").startsWith("text/html")) {
                pages++;
                var html = answer.html();
                checkFragments(path, html, broken);
                for (var target : targets(html)) {
                    if (!linkedFrom.containsKey(target)) {
                        open.add(target);
                    }
                    linkedFrom
                            .computeIfAbsent(target, key -> new LinkedHashSet<>())
                            .add(path);
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(pages).isGreaterThanOrEqualTo(30);
        assertThat(linkedFrom.keySet()).contains(Site.ITALIAN, Site.ENGLISH, "/it/-/feed.atom", "/en/-/rate-this-site");
    }

    @Test
    void navigationMarksTheCurrentPage() {
        for (var path : List.of(Site.ITALIAN, "/it/relazioni-internazionali/accordi", Site.ITALIAN, Site.ENGLISH)) {
            var html = site.get(path).html();
            assertThat(html.select("#header-nav [aria-current]").eachAttr("href"))
                    .as(path)
                    .containsExactly(path);
            assertThat(html.select("[aria-current]").eachAttr("aria-current"))
                    .as(path)
                    .containsOnly("page", "true");
        }
        var below = site.get("/it/relazioni-internazionali/attivita-internazionali/partner")
                .html();
        assertThat(below.select("#header-nav [aria-current=true]").eachAttr("href"))
                .containsExactly(Site.ITALIAN);
    }

    /** The addresses of this site in a page, without fragments. */
    private static List<String> targets(Document html) {
        return html.select("[href], [src], [action]").stream()
                .filter(element -> !element.tagName().equals("form"))
                .map(element -> element.hasAttr("href") ? element.attr("href") : element.attr("src"))
                .filter(target -> target.startsWith("/") || target.isEmpty())
                .map(target -> target.replaceAll("#.*", ""))
                .distinct()
                .toList();
    }

    private static void checkFragments(String path, Document html, Map<String, String> broken) {
        for (var link : html.select("a[href^=#]")) {
            var id = link.attr("href").substring(1);
            if (html.getElementById(id) == null) {
                broken.put(path + "#" + id, "no such element");
            }
        }
        html.select("[id]").stream()
                .map(element -> element.attr("id"))
                .filter(id -> html.select("[id=" + id + "]").size() > 1)
                .forEach(id -> broken.put(path + "#" + id, "twice"));
    }

    @Test
    void metadataDescribesThePageInBothLanguages() throws Exception {
        for (var path : List.of(Site.ITALIAN, Site.ENGLISH)) {
            var html = site.get(path).html();
            var canonical = html.select("link[rel=canonical]").attr("href");
            assertThat(canonical).isEqualTo(site.address() + path);
            assertThat(html.select("link[rel=alternate][hreflang=it]").attr("href"))
                    .isEqualTo(site.address() + Site.ITALIAN);
            assertThat(html.select("link[rel=alternate][hreflang=en]").attr("href"))
                    .isEqualTo(site.address() + Site.ENGLISH);
            assertThat(html.select("link[rel=alternate][hreflang=x-default]").attr("href"))
                    .isEqualTo(site.address() + Site.ITALIAN);
            assertThat(html.select("meta[property=og:url]").attr("content")).isEqualTo(canonical);
            assertThat(html.select("meta[property=og:title]").attr("content"))
                    .isEqualTo(html.select("h1").text());
            assertThat(html.select("meta[name=description]").attr("content")).isNotEmpty();
            assertThat(html.title()).startsWith(html.select("h1").text());

            var data = new ObjectMapper()
                    .readTree(html.select("script[type=application/ld+json]").html());
            assertThat(values(data, "@type")).contains("WebPage", "BreadcrumbList", "GovernmentOrganization");
            assertThat(values(data, "url")).contains(canonical);
            assertThat(values(data, "inLanguage")).contains(html.select("html").attr("lang"));
            assertThat(values(data, "name")).contains(html.select("h1").text());
            assertThat(values(data, "dateModified"))
                    .contains(html.select("time[datetime]").last().attr("datetime"));
        }
    }

    private static List<String> values(JsonNode data, String name) {
        return StreamSupport.stream(data.findValues(name).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
