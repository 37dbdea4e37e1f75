package it.rer.portico.web.citizen.rating;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.web.citizen.feedback.CitizensForms;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.TestLinks;
import it.rer.portico.web.testing.TestStore;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ratings that are sent from pages of the portal, and the redirect back. */
class PortalRatingFormTest {

    private final CitizensForms forms = new CitizensForms();
    private final TestStore store = forms.store;
    private final PageRatingForm rating = forms.rating;
    private final PageRatingServlet pageRatings = forms.pageRatings;
    private final RatedPage ratedPage = forms.ratedPage;

    @ParameterizedTest
    @CsvSource({
        "https://portal.example, 303",
        "https://PORTAL.example, 303",
        "https://portal.example.evil.example, 403",
        "http://portal.example, 403",
        "null, 403",
        ", 403"
    })
    void aFormFromAnotherSiteIsAcceptedOnlyFromThePortal(String origin, int status) {
        var answer = CitizensForms.ratePage("yes")
                .parameter("comment", "my text")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Origin", origin)
                .sendTo(pageRatings);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(store.kept()).hasSize(status == 303 ? 1 : 0);
        assertThat(rating.getComment()).isEqualTo("my text");
        assertThat(answer.views()).isEqualTo(status == 303 ? List.of() : List.of("page"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://portal.example/turismo/x?a=b, https://portal.example/turismo/x?a=b#rating-thanks",
        "https://portal.example/turismo/x#below, https://portal.example/turismo/x#rating-thanks",
        "https://portal.example, https://portal.example/#rating-thanks",
        "https://www.example.org/altro, https://www.example.org/altro#rating-thanks",
        "https://www.example.org/it/r, https://www.example.org/it/r#rating-thanks",
        "https://evil.example/, /it/r#rating-thanks",
        "https://portal.example@evil.example/, /it/r#rating-thanks",
        "//portal.example/x, /it/r#rating-thanks",
        "javascript:alert(1), /it/r#rating-thanks",
        "'', /it/r#rating-thanks"
    })
    void aRatingReturnsToTheNamedPageOfThePortal(String back, String address) {
        var answer = CitizensForms.ratePage("yes").parameter("return", back).sendTo(pageRatings);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "https://portal.example/turismo/x, https://portal.example/turismo/x#rating-thanks",
        "https://portal.example/?id=7, https://portal.example/?id=7#rating-thanks",
        "https://www.example.org/altro, https://www.example.org/altro#rating-thanks",
        "https://portal.example/, /it/r#rating-thanks",
        "https://www.example.org/it/r, /it/r#rating-thanks",
        "https://www.example.org/portlets/rating/it/r, /it/r#rating-thanks",
        "https://evil.example/turismo/x, /it/r#rating-thanks"
    })
    void withoutANameARatingReturnsToTheReferer(String referer, String address) {
        assertThat(CitizensForms.ratePage("yes")
                        .header("Referer", referer)
                        .sendTo(pageRatings)
                        .header("Location"))
                .isEqualTo(address);
    }

    @Test
    void aForbiddenReturnAddressIsNotReplacedByTheReferer() {
        assertThat(CitizensForms.ratePage("yes")
                        .parameter("return", "https://evil.example/")
                        .header("Referer", "https://portal.example/turismo/x")
                        .sendTo(pageRatings)
                        .header("Location"))
                .isEqualTo("/it/r#rating-thanks");
    }

    @Test
    void aRefusedRatingKeepsTheReturnAddress() {
        var answer = CitizensForms.ratePage("")
                .parameter("comment", "my text")
                .header("Referer", "https://portal.example/x")
                .sendTo(pageRatings);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.views()).containsExactly("page");
        assertThat(ratedPage.getReturnAddress()).isEqualTo("https://portal.example/x");
        assertThat(ratedPage.getHiddenInputs())
                .containsExactly(new RatedPage.HiddenInput("return", "https://portal.example/x"));
        assertThat(ratedPage.getAction()).isEqualTo(TestLinks.BASE + "/portlets/rating/it/r");
    }

    @Test
    void aBlockIsCachedPerPageOfThePortal() {
        assertThat(block("https://portal.example/x").views()).containsExactly("portlet");
        assertThat(ratedPage.getHiddenInputs())
                .containsExactly(new RatedPage.HiddenInput("return", "https://portal.example/x"));
        assertThat(block("https://portal.example/x").views()).isEmpty();
        assertThat(block("https://portal.example/y").views()).containsExactly("portlet");
        assertThat(block("https://evil.example/x").views()).containsExactly("portlet");
        assertThat(ratedPage.getHiddenInputs()).isEmpty();
        assertThat(ratedPage.getAction()).isEqualTo("/portlets/rating/it/r");
        assertThat(block("https://evil.example/y").views())
                .as("a forbidden address gets the default block")
                .isEmpty();
    }

    private Exchange block(String back) {
        return Exchange.below("GET", "/portlets/rating", "/it/r")
                .parameter("return", back)
                .header("Referer", "https://portal.example/other")
                .sendTo(pageRatings);
    }
}
