package it.rer.portico.server;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.appserver.Waiting;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A server that starts before its database: one that refuses connections and is empty when it comes up, and one that accepts connections
 * and hangs. The site of the other tests is stopped meanwhile.
 */
@Tag("acceptance")
@Deployed
class LateDatabaseIT {

    /** Phrases of the application's page for an outage, in both languages. */
    private static final List<String> WORDS =
            List.of("Il sito non è disponibile in questo momento", "The site is not available right now");

    private final Site site;

    LateDatabaseIT(Site site) {
        this.site = site;
    }

    @Test
    void pagesAreServedOnceTheDatabaseIsAvailable() {
        var database = site.database();
        site.server()
                .restart(
                        () -> {
                            database.execute("alter schema public rename to put_aside", "create schema public");
                            database.stop();
                        },
                        () -> {
                            try {
                                assertUnavailable();
                            } finally {
                                database.start();
                            }
                        });
        assertThat(site.get(Site.ITALIAN).status())
                .as("migrated, with the demo content")
                .isEqualTo(200);
        assertThat(site.get(Site.ENGLISH).status()).isEqualTo(200);
        assertThat(site.post(Site.RATING, Map.of("answer", "yes", "merit", "clear"))
                        .status())
                .isEqualTo(303);

        site.server()
                .restart(
                        () -> {
                            database.execute("drop schema public cascade", "alter schema put_aside rename to public");
                            database.suspend();
                        },
                        () -> {
                            try {
                                assertUnavailable();
                            } finally {
                                database.resume();
                            }
                        });
        assertThat(site.get(Site.ITALIAN).status()).isEqualTo(200);
        assertThat(site.get("/redazione/accesso").status()).isEqualTo(200);
    }

    private void assertUnavailable() {
        awaitApplication();
        for (var path : List.of(
                "/",
                "/it",
                Site.ITALIAN,
                Site.ENGLISH,
                "/redazione",
                "/redazione/accesso",
                "/it/-/feed.atom",
                "/sitemap.xml",
                "/it/-/valuta-il-sito",
                "/no/such/page")) {
            var answer = site.get(path);
            assertThat(answer.status()).as(path).isEqualTo(503);
            assertThat(answer.required("Retry-After")).as(path).isEqualTo("60");
            assertThat(answer.required("Cache-Control")).as(path).isEqualTo("no-store");
            assertThat(answer.html().select("h1, h2").eachText()).as(path).containsAll(WORDS);
        }
        var english = site.get(Site.ENGLISH).html();
        assertThat(english.select("html").attr("lang")).isEqualTo("en");
        for (var style : english.select("link[rel=stylesheet]").eachAttr("href")) {
            assertThat(site.get(style).status()).as(style).isEqualTo(200);
        }
        var block = site.get("/portlets/rating" + Site.ITALIAN);
        assertThat(block.status()).isEqualTo(503);
        assertThat(block.html().select("[data-portlet-fault=503]")).hasSize(1);
    }

    /** Until the application is deployed, the server answers in its own way; no response in between is a 404 of the application. */
    private void awaitApplication() {
        Waiting.until(
                "The application does not report that it waits for the database; see "
                        + site.server().log(),
                () -> {
                    try {
                        return site.get("/it").text().contains(WORDS.get(0));
                    } catch (UncheckedIOException notListening) {
                        return false;
                    }
                });
    }
}
