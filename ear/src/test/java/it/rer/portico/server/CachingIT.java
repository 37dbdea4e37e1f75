package it.rer.portico.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cache headers and conditional requests. */
@Tag("acceptance")
@Deployed
class CachingIT {

    private static final String GZIP = "gzip, deflate, br";

    private final Site site;

    CachingIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Site.ITALIAN,
                Site.ENGLISH,
                "/it/-/valuta-il-sito",
                "/en/-/not-found",
                "/sitemap.xml",
                "/it/-/feed.atom",
                "/portlets/navigation" + Site.ITALIAN
            })
    void responsesAreRevalidatedByEntityTag(String path) {
        var plain = site.get(path);
        var compressed = site.get(path, "Accept-Encoding", GZIP);

        assertThat(plain.status()).isEqualTo(200);
        assertThat(plain.required("Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
        assertThat(plain.required("Vary")).contains("Accept-Encoding");
        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(compressed.required("Content-Encoding")).isEqualTo("gzip");
        assertThat(compressed.required("Vary")).contains("Accept-Encoding");
        assertThat(compressed.unzipped()).isEqualTo(plain.body());
        assertThat(compressed.required("ETag")).matches("\"[^\"]+\"").isNotEqualTo(plain.required("ETag"));
        for (var answer : List.of(plain, compressed)) {
            var tag = answer.required("ETag");
            assertThat(tag).doesNotStartWith("W/");
            for (var sent : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
                var again = site.get(path, "If-None-Match", sent, "Accept-Encoding", GZIP);
                assertThat(again.status()).as(sent).isEqualTo(304);
                assertThat(again.body()).isEmpty();
                assertThat(again.header("ETag")).isPresent();
                assertThat(again.header("Cache-Control")).isPresent();
            }
        }
        assertThat(site.get(path, "If-None-Match", "\"other\"").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip;q=0", "br"})
    void clientsWithoutGzipGetUncompressedBodies(String accepted) {
        assertThat(site.get(Site.ITALIAN, "Accept-Encoding", accepted).header("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void headIsAnsweredLikeGetWithoutBody() {
        for (var path : List.of(Site.ITALIAN, "/it/-/non-hai-trovato", "/sitemap.xml", "/it/no-such-page")) {
            var get = site.get(path);
            var head = site.ask("HEAD", path);
            assertThat(head.status()).as(path).isEqualTo(get.status());
            assertThat(head.body()).isEmpty();
            assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
            assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
        }
    }

    @Test
    void assetsNamedByContentHashAreCacheableForAYear() {
        var html = site.get(Site.ITALIAN).html();
        var assets = html.select("link[href^=/assets/], script[src^=/assets/]").stream()
                .map(element -> element.hasAttr("href") ? element.attr("href") : element.attr("src"))
                .toList();
        assertThat(assets).hasSizeGreaterThanOrEqualTo(4).allMatch(name -> name.matches(".*\\.[0-9a-f]{12}\\.\\w+"));
        for (var asset : assets) {
            var answer = site.get(asset);
            assertThat(answer.status()).as(asset).isEqualTo(200);
            assertThat(answer.required("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
            assertThat(site.get(asset.replaceAll("\\.[0-9a-f]{12}\\.", ".000000000000."))
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void responsesToFormsAreNotCacheable() {
        var form = Map.of("answer", "maybe");
        assertThat(site.post(Site.RATING, form).required("Cache-Control")).isEqualTo("no-store");
    }
}
