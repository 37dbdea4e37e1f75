package it.rer.portico.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Malformed and hostile requests are refused without an error of ours and without disclosing internals. */
@Deployed
class HostileRequestIT {

    private final Site site;

    HostileRequestIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // malformed UTF-8: truncated, overlong, a surrogate; invalid percent-encoding
                "/it/%C3%28",
                "/it/%FF",
                "/it/%FE%FF",
                "/it/%C3",
                "/it/%C0%AF%C0%AE",
                "/it/%E0%80%AF",
                "/it/%ED%A0%80",
                "/it/%F5%80%80%80",
                "/it/%",
                "/it/%4",
                "/it/%zz",
                "/it/%u0041",
                "/it/a%00b",
                "/%00",
                "/it/%0d%0aSet-Cookie:%20a=b",
                "/it/%E2%80%AE",
                "/it/%F0%9F%92%A9",
                // path traversal, and internal files
                "/it/%2e%2e%2f%2e%2e%2fetc/passwd",
                "/it/../../../../etc/passwd",
                "/assets/../WEB-INF/web.xml",
                "/assets/%2e%2e/WEB-INF/web.xml",
                "/assets/..%2f..%2fWEB-INF%2fweb.xml",
                "/assets/%252e%252e%252fWEB-INF/web.xml",
                "/it/..;/WEB-INF/web.xml",
                "/;/WEB-INF/web.xml",
                "/WEB-INF/web.xml",
                "/web-inf/web.xml",
                "/WEB-INF/",
                "/WEB-INF/citizen/page.xhtml",
                "/META-INF/MANIFEST.MF",
                "/x.xhtml",
                "/page.xhtml",
                "/citizen/page.xhtml",
                "/faces/citizen/page.xhtml",
                "/jakarta.faces.resource/nothing.js.xhtml?ln=jakarta.faces",
                "/jakarta.faces.resource/faces.js.xhtml?ln=jakarta.faces",
                "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
                "/jakarta.faces.resource/../WEB-INF/web.xml.xhtml",
                "/javax.faces.resource/web.xml.xhtml?ln=../WEB-INF",
                "/portlets/page/it",
                "/portlets/..%2fviews%2fpage/it/relazioni-internazionali",
                "/portlets/nothing/it/relazioni-internazionali",
                "/portlets/rating/fr/relazioni-internazionali",
                "/index.jsp",
                "/.git/config",
                "/.env",
                "/it/#{7*7}/${7*7}",
                "/it/%23%7B7*7%7D",
                "/it/-",
                "/it/-/",
                "/it//-//x"
            })
    void invalidAndInternalPathsAreNotServed(String path) {
        check(path, raw("GET", path, ""));
    }

    static Stream<String> invalidHeaders() {
        return Stream.of(
                "If-None-Match: \"",
                "If-None-Match: W/",
                "If-None-Match: " + "\"x\", ".repeat(300),
                "If-Modified-Since: yesterday",
                "Range: bytes=9999999999999-",
                "Range: bytes=-1,-2,-3",
                "Accept-Encoding: gzip;q=NaN, *;q=",
                "Accept-Language: " + "x-".repeat(500),
                "Accept-Language: \u00ff\u00fe",
                "Accept: ../../etc/passwd",
                "Cookie: JSESSIONID=../../x; $Version=1; a=\u0001",
                "Cookie: JSESSIONID=0000000000000000000000000000",
                "X-Forwarded-For: ' or 1=1 --",
                "Content-Type: ${jndi:ldap://127.0.0.1:1/a}",
                "User-Agent: () { :; }; /bin/false",
                "Expect: 200-maybe",
                "Upgrade: h2c",
                "Transfer-Encoding: chunked",
                "Content-Length: -5",
                "Content-Length: 99999999999999999999");
    }

    @ParameterizedTest
    @MethodSource("invalidHeaders")
    void invalidHeadersCauseNoServerError(String header) {
        var answer = raw("GET", "/", header + "\r\n" + (header.startsWith("Transfer") ? "\r\n0\r\n" : ""));
        check(header, answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "TRACE", "PATCH", "FOO", "PROPFIND", "get", "CONNECT", "G\u0000T"})
    void unknownMethodsAreRefused(String method) {
        for (var path : new String[] {Site.ITALIAN, Site.RATING, "/it/-/non-hai-trovato", "/assets/x", "/", "/no"}) {
            check(method + " " + path, raw(method, path, "Content-Length: 0\r\n"));
        }
    }

    @Test
    void optionsIsAnsweredForRatingsOnly() {
        for (var path : new String[] {Site.ITALIAN, "/it/-/non-hai-trovato", "/assets/x", "/", "/no"}) {
            check("OPTIONS " + path, raw("OPTIONS", path, "Content-Length: 0\r\n"));
        }
        assertThat(raw("OPTIONS", Site.RATING, "Content-Length: 0\r\n").status())
                .isEqualTo(204);
    }

    @Test
    void longPathsAndQueriesCauseNoServerError() {
        for (int length : new int[] {701, 1_000, 4_000, 10_000, 100_000}) {
            check("path of " + length, raw("GET", "/it/" + "a".repeat(length), ""));
            check("deep path of " + length, raw("GET", "/it" + "/a".repeat(length / 2), ""));
            assertThat(raw("GET", Site.ITALIAN + "?q=" + "a".repeat(length), "").status())
                    .isIn(200, 400, 414, 431);
            assertThat(raw("GET", Site.ITALIAN, "X-Long: " + "a".repeat(length) + "\r\n")
                            .status())
                    .isIn(200, 400, 413, 431);
        }
        var many = "a=1&".repeat(3000);
        assertThat(raw("GET", Site.ITALIAN + "?" + many, "").status()).isIn(200, 400, 414);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%C3%28", "%FF", "%00", "%", "&&==&", "from=%zz", "from=1%27--", "from=999999999999999999"})
    void invalidQueriesCauseNoServerError(String query) {
        for (var path : new String[] {Site.ITALIAN, "/it/-/non-hai-trovato", "/sitemap.xml", "/"}) {
            assertThat(raw("GET", path + "?" + query, "").status())
                    .as(path + "?" + query)
                    .isIn(200, 302, 400);
        }
    }

    static Stream<byte[]> invalidForms() {
        return Stream.of(
                        "answer=%C3%28&comment=%FF%FE",
                        "answer=yes&comment=%",
                        "answer=yes&comment=%zz",
                        "answer=yes&comment=%00",
                        "answer=yes&comment=%ED%A0%80",
                        "answer=yes&merit=no-such-reason",
                        "answer=yes&merit=clear' or '1'='1",
                        "answer=2147483648",
                        "answer=yes&answer=no&answer=",
                        "&&&&===",
                        "",
                        "{\"answer\":\"yes\"}",
                        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
                        "answer=yes&comment=" + "%F0%9F%92%A9".repeat(501),
                        "answer=no&elapsed=-1&comment=" + "a".repeat(501),
                        "comment=a&".repeat(2000))
                .map(body -> body.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("invalidForms")
    void invalidFormsCauseNoServerError(byte[] body) {
        for (var path : new String[] {Site.RATING, "/it/-/valuta-il-sito", "/en/-/not-found"}) {
            var answer = site.send(Wire.newAddress(), "POST", path, body);
            assertThat(answer.status())
                    .as(new String(body, StandardCharsets.UTF_8))
                    .isBetween(300, 499);
            assertDisclosesNothing(answer);
        }
    }

    @Test
    void largeBodiesAndOtherContentTypesAreRefused() {
        var large = ("comment=" + "a".repeat(1_000_000)).getBytes(StandardCharsets.US_ASCII);
        check("1 MB", site.send(Wire.newAddress(), "POST", Site.RATING, large));
        for (var type :
                new String[] {"text/plain", "application/json", "multipart/form-data; boundary=x", "", "x/y; a=\""}) {
            var answer = site.send(
                    Wire.newAddress(),
                    "POST",
                    Site.RATING,
                    "answer=yes".getBytes(StandardCharsets.US_ASCII),
                    "Content-Type",
                    type);
            check(type, answer);
            assertThat(answer.status()).as(type).isIn(400, 415);
        }
    }

    @Test
    void bodiesWithoutContentLengthCauseNoServerError() {
        var head = "POST " + Site.RATING + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n";
        check("chunked", site.raw(ascii(head + "Transfer-Encoding: chunked\r\n\r\na\r\nanswer=yes\r\n0\r\n\r\n")));
        check("no length", site.raw(ascii(head + "\r\n")));
        check(
                "broken chunks",
                site.raw(ascii(head + "Transfer-Encoding: chunked\r\n\r\nzz\r\nanswer=yes\r\n0\r\n\r\n")));
        check(
                "both",
                site.raw(ascii(
                        head + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\na\r\nanswer=yes\r\n0\r\n\r\n")));
    }

    @Test
    void crossSiteRatingsAreRefused() {
        var answer = site.post(
                Site.RATING,
                Map.of("answer", "yes", "comment", "from another site"),
                "Sec-Fetch-Site",
                "cross-site",
                "Origin",
                "https://evil.example");
        assertThat(answer.status()).isEqualTo(403);
        assertDisclosesNothing(answer);
        assertThat(site.database().count("select count(*) from page_rating where comment = 'from another site'"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /\r\n\r\n",
                "GET  /  HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET http://evil.example/it HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
                "GET * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET it HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b<script>\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nno colon here\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\n folded: header\r\nConnection: close\r\n\r\n"
            })
    void malformedHttpCausesNoServerError(String request) {
        var answer = site.raw(ascii(request));
        if (!isUnread(answer)) {
            assertThat(answer.status()).isBetween(300, 505).isNotIn(500, 501, 502, 503, 504);
        }
        assertDisclosesNothing(answer);
    }

    private Answer raw(String method, String path, String headers) {
        var end = headers.isEmpty() || headers.endsWith("\r\n") ? "\r\n" : "\r\n\r\n";
        return site.raw((method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:"
                        + site.server().port() + "\r\nConnection: close\r\n" + headers + end)
                .getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether Payara could not parse the request: it answers with an empty 200 before the application gets it. */
    private static boolean isUnread(Answer answer) {
        return answer.status() == 200
                && answer.body().length == 0
                && answer.header("Cache-Control").isEmpty();
    }

    private static void check(String what, Answer answer) {
        if (!isUnread(answer)) {
            assertThat(answer.status()).as(what).isBetween(300, 499);
        }
        assertDisclosesNothing(answer);
    }

    /** Asserts that a response discloses no technology, file path or stack trace. */
    private static void assertDisclosesNothing(Answer answer) {
        assertThat(answer.toString())
                .doesNotContainIgnoringCase("Exception")
                .doesNotContain("it.rer.portico", "org.glassfish", "jakarta.servlet", "java.lang", "\tat ")
                .doesNotContain("Payara Server", "GlassFish", "Grizzly", "/payara6", "/domains/", "root:x:0")
                .doesNotContain("<web-app", "ui:composition");
    }
}
