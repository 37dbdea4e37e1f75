package it.rer.portico.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import it.rer.portico.appserver.EarCopy;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two copies of the application in one server, each with its own context root, database and options. */
@Tag("acceptance")
@Deployed
class SecondCopyIT {

    private static final String ROOT = "/a/b";
    private static final String RATINGS = "select comment from page_rating where comment like 'copia%'";

    private final Site site;

    SecondCopyIT(Site site) {
        this.site = site;
    }

    @Test
    void copiesHaveSeparateAddressesAndData() {
        assumeTrue(site.server().redeploys(), "this server takes no EAR");
        var url = site.database().createDatabase("agenda");
        var base = site.address() + ROOT;
        var copy = EarCopy.of("agenda", ROOT, "jdbc/agenda", "portico.base.url=" + base, "portico.demo=true");
        site.server().deployBeside("agenda", copy, ROOT, "jdbc/agenda", url);
        try {
            assertAddressesBelow(base);
            assertSeparateRatings(url);
        } finally {
            site.server().undeploySecond("agenda");
        }
        assertThat(site.get(Site.ITALIAN).status()).isEqualTo(200);
    }

    private void assertAddressesBelow(String base) {
        var page = site.get(ROOT + Site.ITALIAN);
        assertThat(page.status()).isEqualTo(200);
        assertThat(addresses(page.html())).isNotEmpty().allMatch(address -> address.startsWith(ROOT + "/"));
        assertThat(page.html().select("link[rel=canonical]").attr("href")).isEqualTo(base + Site.ITALIAN);
        for (var address : addresses(page.html())) {
            assertThat(site.get(address.replaceAll("#.*", "")).status())
                    .as(address)
                    .isLessThan(400);
        }
        assertThat(site.get(ROOT + "/").required("Location")).startsWith(ROOT + "/");
        assertThat(site.get(ROOT + Site.ITALIAN + "/").required("Location")).isEqualTo(ROOT + Site.ITALIAN);
        assertThat(addresses(site.get(ROOT + "/it/no-such-page").html()))
                .allMatch(address -> address.startsWith(ROOT + "/"));
        assertThat(addresses(site.get(Site.ITALIAN).html())).noneMatch(address -> address.startsWith(ROOT));
        assertThat(site.get(ROOT + "/robots.txt").text()).contains(base + "/sitemap.xml");
    }

    private void assertSeparateRatings(String url) {
        var sent = site.post(ROOT + Site.RATING, Map.of("answer", "yes", "comment", "copia seconda"));
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.required("Location")).isEqualTo(ROOT + Site.ITALIAN + "#rating-thanks");
        site.post(Site.RATING, Map.of("answer", "yes", "comment", "copia prima"));

        assertThat(site.database().queryAt(url, RATINGS)).containsExactly(List.of("copia seconda"));
        assertThat(site.database().query(RATINGS)).containsExactly(List.of("copia prima"));
    }

    /** The addresses on this server in a page. */
    private static List<String> addresses(Document html) {
        return html.select("[href], [src], [action]").stream()
                .flatMap(element -> List.of("href", "src", "action").stream().map(element::attr))
                .filter(address -> address.startsWith("/"))
                .distinct()
                .toList();
    }
}
