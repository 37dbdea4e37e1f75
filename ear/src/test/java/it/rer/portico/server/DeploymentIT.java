package it.rer.portico.server;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.appserver.Waiting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The EAR in operation: deployment, restart, redeployment, and an outage of the database. */
@Tag("acceptance")
@Deployed
class DeploymentIT {

    private final Site site;

    DeploymentIT(Site site) {
        this.site = site;
    }

    @Test
    void pagesAreServedInBothLanguages() {
        var italian = site.get(Site.ITALIAN);
        assertThat(italian.status()).isEqualTo(200);
        assertThat(italian.html().select("html").attr("lang")).isEqualTo("it");
        assertThat(italian.html().select("h1").text()).isEqualTo("Attività internazionali");
        var english = site.get(Site.ENGLISH);
        assertThat(english.status()).isEqualTo(200);
        assertThat(english.html().select("html").attr("lang")).isEqualTo("en");
        assertThat(english.html().select("h1").text()).isEqualTo("International activities");
    }

    @Test
    void ratingIsStoredAndRedirectsToThePage() {
        var answer = site.post(
                Site.RATING, Map.of("answer", "yes", "merit", "clear", "comment", "Già letto: perché no? 10 €"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.required("Location")).isEqualTo(Site.ITALIAN + "#rating-thanks");
        assertThat(site.get(Site.ITALIAN).html().select("#rating-thanks")).hasSize(1);
        var row = "select language, page_title, scale, score, reason, state from page_rating where comment = ?";
        assertThat(site.database().query(row, "Già letto: perché no? 10 €"))
                .containsExactly(List.of("it", "Attività internazionali", "THUMBS", "1", "clear", "RECEIVED"));
    }

    @Test
    void dataSurvivesARestart() {
        var rating = Map.of("answer", "no", "comment", "before the restart");
        assertThat(site.post("/portlets/rating" + Site.ENGLISH, rating).status())
                .isEqualTo(303);
        var before = site.get(Site.ENGLISH);
        var pages = site.database().count("select count(*) from page");

        site.server().restart();

        assertThat(site.get(Site.ENGLISH).required("ETag")).isEqualTo(before.required("ETag"));
        assertThat(site.database().count("select count(*) from page")).isEqualTo(pages);
        assertThat(site.database().count("select count(*) from page_rating where comment = 'before the restart'"))
                .isEqualTo(1);
    }

    @Test
    void pagesAreServedDuringAnOutageAndRatingsAcceptedAfterIt() {
        site.server().redeploy(); // empties the caches
        var comment = "Scritto mentre il database non c’è";
        var form = Map.of("answer", "yes", "merit", "clear", "comment", comment);
        site.database().stop();
        try {
            assertThat(site.get(Site.ITALIAN).status()).isEqualTo(200);
            assertThat(site.get("/en/international-relations/development-cooperation")
                            .status())
                    .isEqualTo(200);
            assertThat(site.get("/it/no-such-page").status()).isEqualTo(404);
            var refused = site.post(Site.RATING, form);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isPresent();
            assertThat(refused.html().select("#rating-comment").text()).isEqualTo(comment);
            assertThat(refused.html().select("#rating-yes").hasAttr("checked")).isTrue();
            assertThat(refused.html().select("[role=alert]").text()).isNotEmpty();
        } finally {
            site.database().start();
        }
        Waiting.until(
                "Ratings are not accepted again",
                () -> site.post(Site.RATING, form).status() == 303);
        assertThat(site.database().count("select count(*) from page_rating where comment = ?", comment))
                .isEqualTo(1);
    }
}
