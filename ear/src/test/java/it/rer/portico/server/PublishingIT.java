package it.rer.portico.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import it.rer.portico.appserver.EarCopy;
import it.rer.portico.appserver.Waiting;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A text that the services publish is what the next request returns. */
@Tag("acceptance")
@Deployed
class PublishingIT {

    private static final String PATH = "relazioni-internazionali/contatti";
    private static final String TITLE = "Contatti";

    private final Site site;

    PublishingIT(Site site) {
        this.site = site;
    }

    @Test
    void pageShowsThePublishedText() {
        assumeTrue(site.server().redeploys(), "this server takes no EAR");
        site.server().replace(EarCopy.withPublisher());
        try {
            var before = site.get("/it/" + PATH);
            for (int i = 1; i <= 3; i++) {
                var body = "<p>Numero " + i + ", «città» e 10 €</p>";
                var form = Map.of("language", "it", "path", PATH, "title", TITLE, "body", body);
                assertThat(site.post(EarCopy.PUBLISH, form).status()).isEqualTo(204);

                var words = "Numero " + i + ", «città» e 10 €";
                Waiting.until("The page does not show: " + words, () -> site.get("/it/" + PATH)
                        .html()
                        .select("main")
                        .text()
                        .contains(words));
                assertThat(site.get("/it/" + PATH).required("ETag")).isNotEqualTo(before.required("ETag"));
                assertThat(site.get(Site.ENGLISH).status()).isEqualTo(200);
            }
        } finally {
            site.server().replace(site.server().deliverable());
        }
        assertThat(site.get("/it/" + PATH).html().select("main").text()).contains("Numero 3");
        assertThat(site.get(EarCopy.PUBLISH).status()).isEqualTo(404);
    }
}
