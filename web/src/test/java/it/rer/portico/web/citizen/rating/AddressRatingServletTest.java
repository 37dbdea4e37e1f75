package it.rer.portico.web.citizen.rating;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static it.rer.portico.web.citizen.rating.TestAddressRating.ADDRESS;
import static it.rer.portico.web.citizen.rating.TestAddressRating.post;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.feedback.FeedbackState;
import it.rer.portico.feedback.rating.PageRating;
import it.rer.portico.feedback.rating.RatingReason;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.TestClock;
import it.rer.portico.web.testing.TestStore;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is stored of a rating of a page that is not ours, and where it leads back to. */
class AddressRatingServletTest {

    private final TestAddressRating ratings = new TestAddressRating();
    private final TestStore store = ratings.forms.store;
    private final TestClock clock = ratings.forms.clock;
    private final AddressRatingServlet servlet = ratings.forms.addressRatings;

    @Test
    void aRatingIsKeptWithTheAddressAndLeadsBackThere() {
        var answer = post("https://PORTAL.example/turismo/%6Dare#x")
                .parameter("title", " Il\n mare ")
                .parameter("merit", "clear")
                .parameter("comment", " Bello ")
                .sendTo(servlet);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo(ADDRESS + "#rating-thanks");
        var kept = store.only(PageRating.class);
        assertThat(kept.pageUrl()).contains(ADDRESS);
        assertThat(kept.pageTitle()).isEqualTo("Il mare");
        assertThat(kept.pageId()).isEmpty();
        assertThat(kept.score()).isEqualTo(1);
        assertThat(kept.reason()).contains(RatingReason.CLEAR);
        assertThat(kept.comment()).contains("Bello");
        assertThat(kept.language()).isEqualTo(ITALIAN);
        assertThat(kept.state()).isEqualTo(FeedbackState.RECEIVED);
    }

    @Test
    void theBlockMayStandInAnotherPageOfThePortal() {
        assertThat(post(ADDRESS)
                        .parameter("return", "https://host.example/frame")
                        .sendTo(servlet)
                        .header("Location"))
                .isEqualTo("https://host.example/frame#rating-thanks");
        assertThat(post(ADDRESS)
                        .parameter("return", "https://evil.example/frame")
                        .sendTo(servlet)
                        .header("Location"))
                .isEqualTo(ADDRESS + "#rating-thanks");
    }

    @Test
    void theLanguageIsThatOfTheBlock() {
        Exchange.post("/portlets/rating/en")
                .parameter("address", ADDRESS)
                .parameter("answer", "no")
                .sendTo(servlet);

        var kept = store.only(PageRating.class);
        assertThat(kept.language()).isEqualTo(ENGLISH);
        assertThat(kept.pageTitle()).as("without a title").isEqualTo(ADDRESS);
    }

    @Test
    void aTitleThatNoColumnHoldsIsCutAndCleaned() {
        post(ADDRESS)
                .parameter("title", "a\u0001\u202e" + "\ud83d\ude00".repeat(200))
                .sendTo(servlet);

        assertThat(store.only(PageRating.class).pageTitle())
                .startsWith("a\ud83d\ude00")
                .endsWith("\ud83d\ude00…")
                .hasSizeLessThanOrEqualTo(150);
    }

    @Test
    void aProgramIsThankedAndNotCounted() {
        post(ADDRESS).parameter("website", "x").sendTo(servlet);

        assertThat(store.only(PageRating.class).state()).isEqualTo(FeedbackState.SPAM);
    }

    @Test
    void whatExceedsTheBudgetOfItsSenderIsThankedForAndToBeReviewed() {
        for (int i = 0; i < 31; i++) {
            assertThat(post(ADDRESS).sendTo(servlet).status()).isEqualTo(303);
            clock.forward(Duration.ofSeconds(10));
        }

        assertThat(store.all(PageRating.class))
                .extracting(PageRating::state)
                .endsWith(FeedbackState.RECEIVED, FeedbackState.TO_REVIEW);
    }
}
