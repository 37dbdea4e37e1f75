package it.rer.portico.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The security headers of every response, and information that no response discloses. */
@Tag("acceptance")
@Deployed
class HeadersIT {

    private final Site site;

    HeadersIT(Site site) {
        this.site = site;
    }

    static Stream<List<String>> requests() {
        return Stream.of(
                List.of("GET", "/"),
                List.of("GET", "/it"),
                List.of("GET", Site.ITALIAN),
                List.of("GET", Site.ITALIAN + "/"),
                List.of("GET", "/en/relazioni-internazionali/missioni"),
                List.of("GET", "/it/-/valuta-il-sito"),
                List.of("GET", "/it/-/non-hai-trovato"),
                List.of("GET", "/it/no-such-page"),
                List.of("GET", "/assets/no-such-file"),
                List.of("GET", "/page.xhtml"),
                List.of("GET", "/portlets/footer" + Site.ITALIAN),
                List.of("GET", "/portlets/"),
                List.of("GET", "/portlets/assets.json"),
                List.of("GET", "/portlets/nothing" + Site.ITALIAN),
                List.of("OPTIONS", Site.RATING),
                List.of("GET", "/sitemap.xml"),
                List.of("GET", "/robots.txt"),
                List.of("GET", "/en/-/feed.atom"),
                List.of("HEAD", Site.ITALIAN),
                List.of("POST", Site.ITALIAN),
                List.of("POST", Site.RATING),
                List.of("DELETE", Site.RATING),
                List.of("OPTIONS", Site.ITALIAN));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void everyResponseHasSecurityHeadersAndNoCookie(List<String> request) {
        var answer = request.get(0).equals("POST")
                ? site.post(request.get(1), Map.of("answer", "perhaps"))
                : site.ask(request.get(0), request.get(1));

        assertThat(answer.required("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'self'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.required("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.required("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(answer.header("Permissions-Policy")).isPresent();
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.header("Cache-Control")).isPresent();
        assertThat(answer.header("Server").orElse("")
                        + answer.header("X-Powered-By").orElse(""))
                .doesNotContainPattern("\\d");
        assertThat(answer.header("Strict-Transport-Security")).isEmpty(); // the address is not https
    }

    /** A page, a file, a redirect, an error, and responses of the server itself. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                Site.ITALIAN,
                "/portlets/portico-blocks.css",
                Site.ITALIAN + "/",
                "/",
                "/it/no-such-page",
                "/redazione",
                "/health",
                "/WEB-INF/web.xml"
            })
    void responsesDoNotNameTheServer(String path) {
        var answer = site.get(path);

        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
        assertThat(answer.text()).doesNotContainPattern("(?i)payara|glassfish|wildfly|undertow|liberty|grizzly");
    }

    /** Requests with host names that servers use internally. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health",
                "/health/live",
                "/health/ready",
                "/metrics",
                "/metrics/base",
                "/openapi",
                "/openapi/ui",
                "/management",
                "/console",
                "/ibm/api",
                "/adminCenter",
                "/asadmin"
            })
    void managementEndpointsAreNotFound(String path) {
        for (var host : List.of("127.0.0.1:" + site.server().port(), "nowhere", "inside", "__asadmin")) {
            var request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            var answer = site.raw(request.getBytes(StandardCharsets.US_ASCII));

            assertThat(answer.status()).as(host).isEqualTo(404);
            assertThat(answer.header("Server")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "FOO", "OPTIONS"})
    void pagesNameTheirMethodsInAllow(String method) {
        var answer = site.ask(method, Site.ITALIAN);
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.required("Allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void formsNameTheirMethodsInAllow() {
        for (var path : List.of("/it/-/valuta-il-sito", "/en/-/not-found")) {
            var answer = site.ask("DELETE", path);
            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.required("Allow")).isEqualTo("GET, HEAD, POST");
        }
        assertThat(site.ask("DELETE", Site.RATING).required("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
    }

    @Test
    void responsesUseTheConfiguredHostNotTheRequestedOne() {
        for (var path :
                List.of(Site.ITALIAN, Site.ITALIAN + "/", "/", "/sitemap.xml", "/robots.txt", "/it/-/feed.atom")) {
            var request = "GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                    + "X-Forwarded-Proto: https\r\nForwarded: host=evil.example\r\nConnection: close\r\n\r\n";
            var answer = site.raw(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(answer.status()).as(path).isIn(200, 301, 302);
            assertThat(answer.toString()).as(path).doesNotContain("evil.example");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Site.ITALIAN, "/it/no-such-page", "/portlets/footer" + Site.ITALIAN})
    void contentLanguageIsThatOfThePageNotOfTheServer(String path) {
        assertThat(site.get(path).required("Content-Language")).isEqualTo("it");
    }

    /** Some servers answer these requests themselves, without the headers of the application. */
    @Test
    void webInfIsNotServed() {
        var answer = site.get("/WEB-INF/web.xml");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).doesNotContain("web-app", "servlet");
    }
}
