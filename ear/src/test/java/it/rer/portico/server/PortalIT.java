package it.rer.portico.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Our rating block in pages of other sites, and behind a proxy. */
@Deployed
class PortalIT {

    private static final String BLOCK = "/portlets/rating/it";

    private final Site site;
    private final String returnAddress;
    private final String sea;

    PortalIT(Site site) {
        this.site = site;
        returnAddress = site.portal().address() + "/cornice?a=b";
        sea = site.portal().address() + Portal.RATED_FOLDER + "/mare";
    }

    @Test
    void blockForAPortalPageContainsItsReturnAddress() {
        var answer = site.get(Site.RATING + "?return=" + encoded(returnAddress));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.html().select("form").attr("action"))
                .matches(Pattern.quote(site.address() + Site.RATING) + "[?]ids=portico-\\d+-it");
        assertThat(answer.html().select("input[type=hidden][name=return]").val())
                .isEqualTo(returnAddress);
        assertThat(answer.html().select(".p-thanks[id$=-rating-thanks]")).hasSize(1);
        assertThat(site.get(Site.RATING).text())
                .as("differs from the usual block")
                .doesNotContain("name=\"return\"");
    }

    @Test
    void blockForARatedAddressTakesTheHostsOptions() {
        var query = "?title=Il+mare&level=4&ids=mare&classes=none&address=" + encoded(sea);
        var block = site.get(BLOCK + query);

        assertThat(block.status()).isEqualTo(200);
        assertThat(block.html().select("legend > h4#mare-rating-title")).hasSize(1);
        assertThat(block.html().select(".p-card, .btn")).isEmpty();
        assertThat(block.html().select("form").attr("action")).endsWith("?level=4&classes=none&ids=mare");
        assertThat(site.get(BLOCK + query + "&colour=red").status()).isEqualTo(400);

        var sent = site.post(
                BLOCK + "?level=4&classes=none&ids=mare",
                Map.of("answer", "yes", "address", sea, "title", "Il mare", "return", returnAddress),
                "Origin",
                site.portal().address());
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.required("Location")).isEqualTo(returnAddress + "#mare-rating-thanks");
    }

    @Test
    void ratingFromThePortalRedirectsBack() {
        var answer =
                fromPortal(Site.RATING, Map.of("answer", "yes", "comment", "dal portale", "return", returnAddress));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.required("Location")).isEqualTo(returnAddress + "#rating-thanks");
        assertThat(site.database().count("select count(*) from page_rating where comment = 'dal portale'"))
                .isEqualTo(1);
    }

    @Test
    void ratingDoesNotRedirectToUnknownHosts() {
        for (var stranger : List.of(
                "https://evil.example/",
                site.portal().address() + "@evil.example/",
                "//evil.example/",
                "javascript:alert(1)",
                returnAddress + "\r\nSet-Cookie: a=b")) {
            var answer = fromPortal(Site.RATING, Map.of("answer", "yes", "return", stranger));
            assertThat(answer.status()).isEqualTo(303);
            assertThat(answer.required("Location")).isEqualTo(Site.ITALIAN + "#rating-thanks");
            assertThat(answer.header("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void refusedRatingKeepsItsTextAndReturnAddress() {
        var comment = "ò".repeat(501);
        var answer = fromPortal(Site.RATING, Map.of("answer", "no", "comment", comment, "return", returnAddress));

        assertThat(answer.status()).isEqualTo(422);
        var html = answer.html();
        assertThat(html.select("h1").text()).isEqualTo("Attività internazionali");
        assertThat(html.select("#rating-comment").val()).isEqualTo(comment);
        assertThat(html.select("form a[href='" + returnAddress + "'], form p > a")
                        .attr("href"))
                .isEqualTo(returnAddress);
        assertThat(html.select("input[name=return]").val()).isEqualTo(returnAddress);
        assertThat(answer.required("Content-Security-Policy"))
                .contains("form-action 'self' ", site.portal().address());
    }

    @Test
    void ratingFromAnUnknownOriginIsReturnedAndNotStored() {
        var answer = site.post(
                Site.RATING,
                Map.of("answer", "yes", "comment", "da un altro sito", "return", returnAddress),
                "Sec-Fetch-Site",
                "cross-site",
                "Origin",
                "null");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.html().select("#rating-comment").val()).isEqualTo("da un altro sito");
        assertThat(answer.html().select("input[name=return]").val()).isEqualTo(returnAddress);
        assertThat(site.database().count("select count(*) from page_rating where comment = 'da un altro sito'"))
                .isZero();
    }

    @Test
    void portalPageIsRatedByItsAddress() {
        var block = site.get(BLOCK + "?title=Il+mare&address=" + encoded(sea + "#spiagge"));
        assertThat(block.status()).isEqualTo(200);
        assertThat(block.text()).startsWith("<section");
        assertThat(block.html().select("form").attr("action"))
                .matches(Pattern.quote(site.address() + BLOCK) + "[?]ids=portico-a[0-9a-f]{12}-it");
        assertThat(block.html().select("input[name=address]").val()).isEqualTo(sea);
        assertThat(block.html().select("input[name=title]").val()).isEqualTo("Il mare");

        var form = Map.of("address", sea, "title", "Il mare", "answer", "no", "difficulty", "lost", "comment", "onde");
        var answer = fromPortal(BLOCK, form);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.required("Location")).isEqualTo(sea + "#rating-thanks");
        assertThat(site.database()
                        .query(
                                "select page_url, page_title, language, score, reason, state, page_id from page_rating where comment = ?",
                                "onde"))
                .containsExactly(java.util.Arrays.asList(sea, "Il mare", "it", "0", "lost", "RECEIVED", null));
    }

    @Test
    void refusedRatingOfAPortalPageKeepsItsInput() {
        var comment = "ù".repeat(501);
        var answer = fromPortal(BLOCK, Map.of("address", sea, "title", "<b>Mare", "answer", "no", "comment", comment));

        assertThat(answer.status()).isEqualTo(422);
        var html = answer.html();
        assertThat(html.select("h1").text()).isEqualTo("<b>Mare");
        assertThat(html.title()).startsWith("Errore: <b>Mare");
        assertThat(html.select("#rating-comment").val()).isEqualTo(comment);
        assertThat(html.select("form p > a").attr("href")).isEqualTo(sea);
        assertThat(html.select("header, footer")).isNotEmpty();
    }

    @Test
    void blockSaysThatAnAddressCannotBeRated() {
        for (var address : Map.of(
                        site.portal().address() + "/turismox",
                        403,
                        "https://evil.example/turismo",
                        403,
                        sea + "/../../x",
                        400,
                        sea + "/%2e%2e/x",
                        400,
                        "",
                        400)
                .entrySet()) {
            var answer = site.get("/portlets/rating/en?address=" + encoded(address.getKey()));
            assertThat(answer.status()).as(address.getKey()).isEqualTo(address.getValue());
            assertThat(answer.text()).startsWith("<section").doesNotContain("<form", "<html");
            assertThat(answer.html().select("h2").text()).isEqualTo("This page cannot be rated");
            var sent = site.post(BLOCK, Map.of("address", address.getKey(), "answer", "yes", "comment", "non si può"));
            assertThat(sent.status()).isEqualTo(address.getValue());
            assertThat(sent.html().select("h1").text()).isEqualTo("Questa pagina non si può valutare");
        }
        assertThat(site.database().count("select count(*) from page_rating where comment = 'non si può'"))
                .isZero();
    }

    @Test
    void readersBehindATrustedProxyAreCountedByTheirOwnAddress() throws UnknownHostException {
        var proxy = InetAddress.getByName("127.9.0.1");
        for (int i = 0; i < 10; i++) {
            assertThat(rate(proxy, "192.0.2." + i + ", 203.0.113.1").status()).isEqualTo(303);
        }
        assertThat(rate(proxy, "203.0.113.1:5555").status()).isEqualTo(429);
        assertThat(rate(proxy, "203.0.113.2").status()).isEqualTo(303);

        var stranger = Wire.newAddress();
        for (int i = 0; i < 10; i++) {
            assertThat(rate(stranger, "203.0.114." + i).status()).isEqualTo(303);
        }
        assertThat(rate(stranger, "203.0.114.99").status()).isEqualTo(429);
    }

    @Test
    void schemeIsTakenFromTrustedProxiesOnly() throws UnknownHostException {
        var proxy = InetAddress.getByName("127.9.0.2");
        var headers = new String[] {"X-Forwarded-Proto", "https", "X-Forwarded-Host", "evil.example"};

        assertThat(site.post(proxy, Site.RATING, Map.of("answer", "yes"), headers)
                        .header("Strict-Transport-Security"))
                .isPresent();
        var stranger = site.post(Wire.newAddress(), Site.RATING, Map.of("answer", "yes"), headers);
        assertThat(stranger.header("Strict-Transport-Security")).isEmpty();
        assertThat(stranger.required("Location")).doesNotContain("evil");
    }

    private Answer rate(InetAddress from, String forwarded) {
        return site.post(from, Site.RATING, Map.of("answer", "yes"), "X-Forwarded-For", forwarded);
    }

    private Answer fromPortal(String path, Map<String, String> form) {
        return site.post(
                path,
                form,
                "Sec-Fetch-Site",
                "cross-site",
                "Origin",
                site.portal().address());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
