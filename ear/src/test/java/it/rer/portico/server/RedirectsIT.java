package it.rer.portico.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every spelling of an address redirects to the canonical one. */
@Tag("acceptance")
@Deployed
class RedirectsIT {

    /** A list of redirects as an office exports it from a spreadsheet. */
    private static final String LIST = """
            Vecchio indirizzo;Destinazione
            /att+2;$it
            /Accordi e intese.html;$it
            "/vecchio;jsessionid";$it
            /a:b;$it
            "/[a](b){c}|d";$it
            "/l'altro,!$&=@~*";$it
            "/detto ""così\""";$it
            /sconto 50%;$it
            /Città/Caffè.aspx;$it
            /default.jsp;$it
            /pagina.xhtml;$it
            /documento.pdf;$it
            /doppia/barra;$it
            /it/solo-italiano;$it
            /index.php?id=12;$it
            /index.php?id=13;/en/international-relations/international-activities
            /index.php;/it/relazioni-internazionali
            /?p=123;$it
            /fuori;https://regione.example/Bandi?a=1
            """.replace("$it", Site.ITALIAN);

    /** Requests and the targets of their redirects. */
    private static final String REQUESTS = """
            /att+2 page
            /att%2B2 page
            /att%2b2 page
            /ATT+2/ page
            /it/att+2 page
            /Accordi%20e%20intese.html page
            /accordi%20e%20intese.html?utm_source=x&fbclid=y page?utm_source=x&fbclid=y
            /vecchio;jsessionid page
            /vecchio%3Bjsessionid page
            /documento.pdf;jsessionid=0123456789ABCDEF page
            /documento.pdf/view page
            /documento.pdf/@@view page
            /a:b page
            /a%3Ab page
            /%5Ba%5D(b)%7Bc%7D%7Cd page
            /[a](b)%7Bc%7D|d page
            /[a](b){c}|d page
            /l'altro,!$&=@~* page
            /l%27altro%2C%21%24%26%3D%40%7E%2A page
            /detto%20%22cos%C3%AC%22 page
            /sconto%2050%25 page
            /Citt%C3%A0/Caff%C3%A8.aspx page
            /citt%c3%a0/caff%c3%a8.aspx page
            /citt%E0/caff%E8.aspx page
            /citta%CC%80/caffe%CC%80.aspx page
            /citt\u00e0/caff\u00e8.aspx page
            /default.jsp page
            /default.jsp?x=1 page?x=1
            /pagina.xhtml page
            //doppia//barra page
            /doppia/barra/ page
            /doppia/./x/../barra page
            /en/solo-italiano english
            /index.php?id=12 page
            /index.php?utm_source=a%20b&ID=12&x page?utm_source=a%20b&x
            /index.php?id=13&Itemid=5 english?Itemid=5
            /index.php?id=14 home?id=14
            /index.php home
            /?p=123 page
            /fuori?utm_source=x https://regione.example/Bandi?a=1&utm_source=x
            /it/relazioni-internazionali/attivita%CC%80-internazionali page
            /it/relazioni-internazionali/attivit%C3%A0-internazionali page
            /it/relazioni-internazionali/attivita-internazionali;x=1 page
            /it/relazioni-internazionali/attivita-internazionali.?utm_source=x page?utm_source=x
            """;

    /** Characters that RFC 3986 does not allow in addresses. */
    private static final Pattern UNENCODED = Pattern.compile("[^!-~]|[\\[\\]{}|\"<>^`\\\\]");

    /** A colon in the path, encoded or not. */
    private static final Pattern COLON = Pattern.compile("^[^?]*(?::|%3A)");

    private final Site site;
    private final TestEditors editors;

    RedirectsIT(Site site) {
        this.site = site;
        editors = new TestEditors(site.database());
    }

    @ParameterizedTest
    @CsvSource({
        // the addresses of the Region's site
        "/relazioni-internazionali/attivita-internazionali, " + Site.ITALIAN,
        "/relazioni-internazionali/international-activities, " + Site.ENGLISH,
        "/relazioni-internazionali/international-activities/partners, " + Site.ENGLISH + "/partners",
        // trailing slashes and capital letters
        Site.ITALIAN + "/, " + Site.ITALIAN,
        "/IT/Relazioni-Internazionali/Attivita-Internazionali, " + Site.ITALIAN,
        "/Relazioni-Internazionali/Attivita-Internazionali/, " + Site.ITALIAN,
        // copied from running text: a full stop, a bracket, a space, a zero-width space, a soft hyphen
        Site.ITALIAN + "., " + Site.ITALIAN,
        Site.ITALIAN + "%20, " + Site.ITALIAN,
        Site.ITALIAN + "%E2%80%8B, " + Site.ITALIAN,
        Site.ENGLISH + "%C2%AD)., " + Site.ENGLISH,
        "/relazioni-internazionali/attivita-internazionali%C2%A0, " + Site.ITALIAN,
        // the other language's path
        "/en/relazioni-internazionali/attivita-internazionali, " + Site.ENGLISH,
        "/it/international-relations/international-activities, " + Site.ITALIAN,
    })
    void spellingsRedirectPermanentlyInOneStep(String old, String path) {
        var answer = site.get(old);
        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.required("Location")).isEqualTo(path);
        assertThat(site.get(path).status()).isEqualTo(200);
    }

    /**
     * Addresses of a former site, byte for byte as browsers, mail programs and search engines send them. The page of each server in the
     * docs says which of them it refuses itself.
     */
    @Test
    void addressesOfAFormerSiteAreRedirected() {
        new DeskWork(DeskClient.of(site, editors.with("PUBLISHER")))
                .importRedirects(LIST.getBytes(Charset.forName("windows-1252")));
        var mismatches = new ArrayList<String>();
        REQUESTS.lines().map(line -> line.strip().split(" +")).forEach(line -> {
            var expected = line[1].replaceFirst("^page", Site.ITALIAN)
                    .replaceFirst("^english", Site.ENGLISH)
                    .replaceFirst("^home", "/it/relazioni-internazionali");
            var answer = site.raw(("GET " + line[0] + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            var found = answer.status() + " " + answer.header("Location").orElse("");
            if (!found.equals(refusal(line[0]).map(status -> status + " ").orElse("301 " + expected))) {
                mismatches.add(line[0] + " -> " + found);
            }
        });
        assertThat(mismatches).isEmpty();
    }

    /**
     * The status with which the server answers before the application gets the request. Payara and GlassFish refuse invalid UTF-8;
     * GlassFish fails at a colon, which separates the URL patterns of Jakarta Authorization; WildFly refuses unencoded special characters.
     */
    private static Optional<Integer> refusal(String sent) {
        return switch (Site.serverName()) {
            case "wildfly" -> UNENCODED.matcher(sent).find() ? Optional.of(400) : Optional.empty();
            case "open-liberty" -> Optional.empty();
            case "glassfish" -> COLON.matcher(sent).find() ? Optional.of(500) : encodedOtherwise(sent);
            default -> encodedOtherwise(sent);
        };
    }

    private static Optional<Integer> encodedOtherwise(String sent) {
        return sent.contains("%E0") ? Optional.of(400) : Optional.empty();
    }

    @Test
    void rootRedirectsToTheReadersLanguage() {
        assertThat(rootRedirect("en-GB,en;q=0.8,it;q=0.5")).isEqualTo("/en/international-relations");
        assertThat(rootRedirect("it-IT,en;q=0.2")).isEqualTo("/it/relazioni-internazionali");
        assertThat(rootRedirect("de, en;q=0.4, it;q=0.7")).isEqualTo("/it/relazioni-internazionali");
        assertThat(rootRedirect("ja")).isEqualTo("/it/relazioni-internazionali");
        assertThat(rootRedirect("*;q=;;,,")).isEqualTo("/it/relazioni-internazionali");
        assertThat(site.get("/").required("Location")).isEqualTo("/it/relazioni-internazionali");
    }

    private String rootRedirect(String languages) {
        var answer = site.get("/", "Accept-Language", languages);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.required("Vary")).contains("Accept-Language");
        return answer.required("Location");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/it/no-such-page",
                "/en/no/such/page",
                "/no-such-page",
                "/it/-/no-such",
                "/assets/x.css",
                "/error"
            })
    void missingPagesAnswerInBothLanguages(String path) {
        var answer = site.get(path);
        assertThat(answer.status()).isEqualTo(404);
        var html = answer.html();
        assertThat(html.text()).contains("Pagina non trovata").contains("Page not found");
        assertThat(html.select("main a").eachAttr("href"))
                .contains("/it/relazioni-internazionali", "/it/-/non-hai-trovato", "/en/-/not-found");
        assertThat(html.select("meta[name=robots]").attr("content")).contains("noindex");
    }

    @Test
    void untranslatedPageLinksToTheOtherLanguage() {
        var italian = site.get("/it/relazioni-internazionali/missioni").html();
        var english = italian.select("[data-portlet=header] a[hreflang=en]").attr("href");

        var answer = site.get(english);

        assertThat(answer.status()).isEqualTo(200);
        var html = answer.html();
        assertThat(html.select("html").attr("lang")).isEqualTo("en");
        assertThat(html.select("meta[name=robots]").attr("content")).contains("noindex");
        assertThat(html.select("main a[hreflang=it]").eachAttr("href"))
                .contains("/it/relazioni-internazionali/missioni");
        assertThat(html.select("link[rel=canonical]")).isEmpty();
    }

    @Test
    void redirectsStayOnTheSite() {
        for (var path :
                List.of("//evil.example/it", "/%2F%2Fevil.example", "/it/%5C%5Cevil.example", "/\\evil.example")) {
            var answer = site.raw(("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(answer.header("Location").orElse("")).as(path).doesNotContain("evil");
        }
    }
}
