package it.rer.portico.web.citizen.rating;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.feedback.FeedbackState;
import it.rer.portico.feedback.ModerationReason;
import it.rer.portico.feedback.rating.PageRating;
import it.rer.portico.web.citizen.feedback.CitizensForms;
import it.rer.portico.web.platform.text.PostedForm;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.TestClock;
import it.rer.portico.web.testing.TestStore;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How many ratings of a page are taken from one sender, and which of them count. */
class PageRatingLimitsTest {

    private final CitizensForms forms = new CitizensForms();
    private final TestStore store = forms.store;
    private final TestClock clock = forms.clock;
    private final PageRatingForm rating = forms.rating;
    private final PageRatingServlet pageRatings = forms.pageRatings;

    @Test
    void aProgramIsThankedAndNotCounted() {
        assertThat(CitizensForms.ratePage("yes")
                        .parameter("website", "http://spam.example")
                        .sendTo(pageRatings)
                        .status())
                .isEqualTo(303);
        assertThat(store.only(PageRating.class).state()).isEqualTo(FeedbackState.SPAM);
    }

    @Test
    void theEleventhInAMinuteWaitsAndKeepsItsText() {
        for (int i = 0; i < 10; i++) {
            assertThat(CitizensForms.ratePage("yes").sendTo(pageRatings).status())
                    .isEqualTo(303);
        }
        var answer =
                CitizensForms.ratePage("yes").parameter("comment", "my text").sendTo(pageRatings);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("60");
        assertThat(rating.getComment()).isEqualTo("my text");
        assertThat(rating.getFaults())
                .extracting(PostedForm.Fault::message)
                .first()
                .asString()
                .contains("60");
        assertThat(store.kept()).hasSize(10);
    }

    @Test
    void behindAProxyOfOursEachReaderIsCountedByTheirOwnAddress() {
        for (int i = 0; i < 10; i++) {
            assertThat(throughProxy("203.0.113.1").status()).isEqualTo(303);
        }
        assertThat(throughProxy("203.0.113.2").status()).isEqualTo(303);
        assertThat(throughProxy("203.0.113.1").status()).isEqualTo(429);
        assertThat(throughProxy("192.0.2.1, 203.0.113.1").status())
                .as("who writes another address before their own")
                .isEqualTo(429);
    }

    private Exchange throughProxy(String forwarded) {
        return CitizensForms.ratePage("yes")
                .from("198.51.100.1")
                .header("X-Forwarded-For", forwarded)
                .sendTo(pageRatings);
    }

    @Test
    void whoIsNoProxyOfOursCannotSendInAnothersName() {
        for (int i = 0; i < 10; i++) {
            CitizensForms.ratePage("yes")
                    .header("X-Forwarded-For", "203.0.113." + i)
                    .sendTo(pageRatings);
        }
        assertThat(CitizensForms.ratePage("yes")
                        .header("X-Forwarded-For", "203.0.113.99")
                        .sendTo(pageRatings)
                        .status())
                .isEqualTo(429);
    }

    @Test
    void whatExceedsTheBudgetOfItsSenderIsThankedForAndToBeReviewed() {
        for (int i = 0; i < 60; i++) {
            assertThat(CitizensForms.ratePage("no").sendTo(pageRatings).status())
                    .isEqualTo(303);
            clock.forward(Duration.ofSeconds(10));
        }

        var states = store.all(PageRating.class);
        assertThat(states.subList(0, 30)).allMatch(rating -> rating.state() == FeedbackState.RECEIVED);
        assertThat(states.subList(30, 60))
                .allMatch(rating -> rating.state() == FeedbackState.TO_REVIEW
                        && rating.moderationReason().orElseThrow() == ModerationReason.SENDER);
    }

    @Test
    void whatAProgramSentSpendsNoBudget() {
        for (int i = 0; i < 40; i++) {
            CitizensForms.ratePage("yes").parameter("website", "x").sendTo(pageRatings);
            clock.forward(Duration.ofSeconds(15));
        }
        CitizensForms.ratePage("yes").sendTo(pageRatings);

        assertThat(store.kept()).hasSize(41);
        assertThat(store.all(PageRating.class))
                .last()
                .extracting(PageRating::state)
                .isEqualTo(FeedbackState.RECEIVED);
    }
}
