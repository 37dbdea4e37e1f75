package it.rer.portico.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way to write an address leads to the one where the page is. */
@Tag("acceptance")
@Deployed
class RedirectsIT {

    private final Site site;

    RedirectsIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @CsvSource({
        // the addresses of the Region's site
        "/relazioni-internazionali/attivita-internazionali, " + Site.ITALIAN,
        "/relazioni-internazionali/international-activities, " + Site.ENGLISH,
        "/relazioni-internazionali/international-activities/partners, " + Site.ENGLISH + "/partners",
        // careless ones
        Site.ITALIAN + "/, " + Site.ITALIAN,
        "/IT/Relazioni-Internazionali/Attivita-Internazionali, " + Site.ITALIAN,
        "/Relazioni-Internazionali/Attivita-Internazionali/, " + Site.ITALIAN,
        // out of letters: a full stop, a bracket, a space, a zero-width space, a soft hyphen
        Site.ITALIAN + "., " + Site.ITALIAN,
        Site.ITALIAN + "%20, " + Site.ITALIAN,
        Site.ITALIAN + "%E2%80%8B, " + Site.ITALIAN,
        Site.ENGLISH + "%C2%AD)., " + Site.ENGLISH,
        "/relazioni-internazionali/attivita-internazionali%C2%A0, " + Site.ITALIAN,
        // the other language's path
        "/en/relazioni-internazionali/attivita-internazionali, " + Site.ENGLISH,
        "/it/international-relations/international-activities, " + Site.ITALIAN,
    })
    void leadToThePageForGoodInOneStep(String old, String place) {
        var answer = site.get(old);
        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.required("Location")).isEqualTo(place);
        assertThat(site.get(place).status()).isEqualTo(200);
    }

    @Test
    void chooseTheReadersLanguageAtTheDoor() {
        assertThat(arrival("en-GB,en;q=0.8,it;q=0.5")).isEqualTo("/en/international-relations");
        assertThat(arrival("it-IT,en;q=0.2")).isEqualTo("/it/relazioni-internazionali");
        assertThat(arrival("de, en;q=0.4, it;q=0.7")).isEqualTo("/it/relazioni-internazionali");
        assertThat(arrival("ja")).isEqualTo("/it/relazioni-internazionali");
        assertThat(arrival("*;q=;;,,")).isEqualTo("/it/relazioni-internazionali");
        assertThat(site.get("/").required("Location")).isEqualTo("/it/relazioni-internazionali");
    }

    private String arrival(String languages) {
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
    void sayInBothLanguagesThatThereIsNothing(String place) {
        var answer = site.get(place);
        assertThat(answer.status()).isEqualTo(404);
        var html = answer.html();
        assertThat(html.text()).contains("Pagina non trovata").contains("Page not found");
        assertThat(html.select("main a").eachAttr("href"))
                .contains("/it/relazioni-internazionali", "/it/-/non-hai-trovato", "/en/-/not-found");
        assertThat(html.select("meta[name=robots]").attr("content")).contains("noindex");
    }

    @Test
    void sayHonestlyThatAPageIsNotTranslated() {
        var italian = site.get("/it/relazioni-internazionali/missioni").html();
        var there = italian.select("[data-portlet=header] a[hreflang=en]").attr("href");

        var answer = site.get(there);

        assertThat(answer.status()).isEqualTo(200);
        var html = answer.html();
        assertThat(html.select("html").attr("lang")).isEqualTo("en");
        assertThat(html.select("meta[name=robots]").attr("content")).contains("noindex");
        assertThat(html.select("main a[hreflang=it]").eachAttr("href"))
                .contains("/it/relazioni-internazionali/missioni");
        assertThat(html.select("link[rel=canonical]")).isEmpty();
    }

    @Test
    void neverLeaveTheSite() {
        for (var place :
                List.of("//evil.example/it", "/%2F%2Fevil.example", "/it/%5C%5Cevil.example", "/\\evil.example")) {
            var answer = site.raw(("GET " + place + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            assertThat(answer.header("Location").orElse("")).as(place).doesNotContain("evil");
        }
    }
}
