package it.rer.portico.web.citizen.rating;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.feedback.FeedbackState;
import it.rer.portico.feedback.rating.SiteRating;
import it.rer.portico.web.citizen.feedback.CitizensForms;
import it.rer.portico.web.frame.site.SystemPage;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.TestStore;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteRatingFormTest {

    private final CitizensForms forms = new CitizensForms();
    private final TestStore store = forms.store;
    private final SiteRatingForm siteRating = forms.siteRating;
    private final SiteRatingServlet siteRatings = forms.siteRatings;

    @ParameterizedTest
    @CsvSource({"1, 303", "5, 303", "0, 422", "6, 422", "'', 422", "-1, 422", "５, 422", "10, 422"})
    void theSiteIsRatedFromOneToFive(String score, int status) {
        var answer = Exchange.post(SystemPage.SITE_RATING_EN)
                .parameter("score", score)
                .parameter("comment", "c")
                .sendTo(siteRatings);

        assertThat(answer.status()).isEqualTo(status);
        if (status == 303) {
            assertThat(answer.header("Location")).isEqualTo("/en/-/rate-this-site#site-rating-thanks");
            assertThat(store.only(SiteRating.class).language()).isEqualTo(ENGLISH);
        } else {
            assertThat(siteRating.getFault()).containsOnlyKeys("score").containsEntry("score", "Choose an answer");
            assertThat(store.kept()).isEmpty();
        }
    }

    @Test
    void aFormBeyondTheBudgetIsThankedForAndReviewed() {
        for (int i = 0; i < 31; i++) {
            assertThat(rate().sendTo(siteRatings).status()).isEqualTo(303);
            forms.clock.forward(Duration.ofSeconds(10));
        }

        assertThat(store.kept().stream().map(SiteRating.class::cast).map(SiteRating::state))
                .endsWith(FeedbackState.RECEIVED, FeedbackState.TO_REVIEW);
    }

    @Test
    void aFormFromAnotherOriginIsShownInOurPageAndNotStored() {
        var answer = rate().header("Origin", "https://evil.example").sendTo(siteRatings);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(siteRating.getScore()).isEqualTo("1");
        assertThat(store.kept()).isEmpty();
    }

    private static Exchange rate() {
        return Exchange.post(SystemPage.SITE_RATING_EN).parameter("score", "1");
    }
}
