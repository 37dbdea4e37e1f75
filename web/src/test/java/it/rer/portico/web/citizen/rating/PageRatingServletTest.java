package it.rer.portico.web.citizen.rating;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.feedback.rating.PageRating;
import it.rer.portico.feedback.rating.RatingReason;
import it.rer.portico.web.citizen.feedback.CitizensForms;
import it.rer.portico.web.frame.block.TestBlocks;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which requests are taken for a rating of a page, and who gets which answer. */
class PageRatingServletTest {

    private final CitizensForms forms = new CitizensForms();
    private final TestStore store = forms.store;
    private final RequestContext requestContext = forms.requestContext;
    private final PageRatingForm rating = forms.rating;
    private final PageRatingServlet pageRatings = forms.pageRatings;

    @Test
    void aBrowserThatAsksBeforeItSendsIsAnswered() {
        var portal = Exchange.below("OPTIONS", "/portlets/rating", "/it/r")
                .header("Origin", TestBlocks.PORTAL)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "x-portico-fragment")
                .sendTo(pageRatings);

        assertThat(portal.status()).isEqualTo(204);
        assertThat(portal.header("Access-Control-Allow-Origin")).isEqualTo(TestBlocks.PORTAL);
        assertThat(portal.header("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(portal.header("Access-Control-Allow-Headers")).isEqualTo("X-Portico-Fragment");
        assertThat(portal.header("Vary")).isEqualTo("Origin");
        var other = Exchange.below("OPTIONS", "/portlets/rating", "/it/r")
                .header("Origin", "https://evil.example")
                .sendTo(pageRatings);
        assertThat(other.status()).isEqualTo(204);
        assertThat(other.header("Access-Control-Allow-Origin")).isNull();
        assertThat(other.header("Access-Control-Allow-Methods")).isNull();
    }

    @Test
    void thePagesScriptGetsTheBlockAlone() {
        var answer = CitizensForms.ratePage("no")
                .parameter("difficulty", "lost")
                .header("X-Portico-Fragment", "true")
                .sendTo(pageRatings);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.views()).containsExactly("portlet");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(requestContext.isThanked()).isTrue();
        assertThat(store.only(PageRating.class).reason()).contains(RatingReason.LOST);
    }

    @ParameterizedTest
    @CsvSource({
        "multipart/form-data, 100, same-origin, 415",
        "text/plain, 100, none, 415",
        "application/x-www-form-urlencoded, 32769, none, 413",
        "application/x-www-form-urlencoded, -1, none, 411",
        "application/x-www-form-urlencoded, 10, cross-site, 403",
        "application/x-www-form-urlencoded, 10, same-origin, 303",
        "application/x-www-form-urlencoded; charset=UTF-8, 10, none, 303"
    })
    void onlyFormsOfOursAreTaken(String type, long length, String site, int status) {
        var answer = CitizensForms.ratePage("yes")
                .header("Content-Type", type)
                .length(length)
                .header("Sec-Fetch-Site", site)
                .sendTo(pageRatings);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(store.kept()).hasSize(status == 303 ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"/it/none, 404", "/fr/r, 404", "/it/R, 404", "/, 404"})
    void ratingsAreTakenOfAPageThatThereIsAlone(String place, int status) {
        var answer = Exchange.below("POST", "/portlets/rating", place)
                .asForm()
                .parameter("answer", "yes")
                .sendTo(pageRatings);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(store.kept()).isEmpty();
    }

    @Test
    void aFormOfAnotherOriginIsShownInOurPageAlsoIfTheBrowserSaysNothingElse() {
        var answer = CitizensForms.ratePage("yes")
                .parameter("comment", "my text")
                .header("Origin", "https://evil.example")
                .sendTo(pageRatings);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.views()).containsExactly("page");
        assertThat(rating.getComment()).isEqualTo("my text");
        assertThat(store.kept()).isEmpty();
    }
}
