package it.rer.portico.web.citizen.rating;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.feedback.FeedbackState;
import it.rer.portico.feedback.rating.PageRating;
import it.rer.portico.feedback.rating.RatingReason;
import it.rer.portico.feedback.rating.RatingScale;
import it.rer.portico.web.citizen.feedback.CitizensForms;
import it.rer.portico.web.platform.text.PostedForm;
import it.rer.portico.web.testing.TestClock;
import it.rer.portico.web.testing.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a rating of a page says, from the request to the row and back. */
class PageRatingFormTest {

    private final CitizensForms forms = new CitizensForms();
    private final TestStore store = forms.store;
    private final TestClock clock = forms.clock;
    private final PageRatingForm rating = forms.rating;
    private final PageRatingServlet pageRatings = forms.pageRatings;

    @Test
    void aRatingIsKeptAndThankedForAtAnAddressThatCanBeReloaded() {
        var answer = CitizensForms.ratePage("yes")
                .parameter("merit", "clear")
                .parameter("difficulty", "lost")
                .parameter("comment", " Bene\r\nfatto ")
                .sendTo(pageRatings);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/it/r#rating-thanks");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        var kept = store.only(PageRating.class);
        assertThat(kept.score()).isEqualTo(1);
        assertThat(kept.reason()).contains(RatingReason.CLEAR);
        assertThat(kept.comment()).contains("Bene\nfatto");
        assertThat(kept.state()).isEqualTo(FeedbackState.RECEIVED);
        assertThat(kept.pageTitle()).isEqualTo("Relazioni");
        assertThat(kept.createdAt()).isEqualTo(clock.instant());
    }

    @ParameterizedTest
    @CsvSource({"1, difficulty, LOST", "3, difficulty, LOST", "4, merit, CLEAR", "5, merit, CLEAR"})
    void starsAreKeptAsStarsWithTheReasonThatGoesWithThem(int stars, String input, RatingReason reason) {
        var answer = CitizensForms.ratePage(String.valueOf(stars))
                .parameter("scale", "stars")
                .parameter("merit", "clear")
                .parameter("difficulty", "lost")
                .sendTo(pageRatings);

        assertThat(answer.status()).isEqualTo(303);
        var kept = store.only(PageRating.class);
        assertThat(kept.scale()).isEqualTo(RatingScale.STARS);
        assertThat(kept.score()).isEqualTo(stars);
        assertThat(kept.reason()).as(input).contains(reason);
    }

    @Test
    void aFormThatIsOlderThanTheChangeOfScaleComesBackOnItsOwnScale() {
        assertThat(CitizensForms.ratePage("6")
                        .parameter("scale", "stars")
                        .sendTo(pageRatings)
                        .status())
                .isEqualTo(422);

        assertThat(CitizensForms.SITE.ratingScale()).isEqualTo(RatingScale.THUMBS);
        assertThat(rating.getScale()).isEqualTo("stars");
        assertThat(rating.getAnswers()).containsExactly("1", "2", "3", "4", "5");
        assertThat(rating.getCommentMax()).isEqualTo(200);
        assertThat(store.kept()).isEmpty();
    }

    @Test
    void aRatingWithoutAnAnswerComesBackWithItsTextAndWithTheFaultAtItsInput() {
        var answer = CitizensForms.ratePage("").parameter("comment", "my text").sendTo(pageRatings);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.views()).containsExactly("page");
        assertThat(store.kept()).isEmpty();
        assertThat(rating.getComment()).isEqualTo("my text");
        assertThat(rating.getFault()).containsOnlyKeys("score").containsEntry("score", "Scegli una risposta");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lost-and-found", "complete"})
    void aReasonThatIsNotOnTheListIsRefusedWithoutPointingAtAnInput(String reason) {
        assertThat(CitizensForms.ratePage("no")
                        .parameter("difficulty", reason)
                        .sendTo(pageRatings)
                        .status())
                .isEqualTo(422);
        assertThat(rating.getFaults())
                .containsExactly(new PostedForm.Fault("", "Scegli un motivo tra quelli della lista"));
        assertThat(store.kept()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"501, 422", "500, 303"})
    void aCommentMayBeSoLong(int length, int status) {
        var answer = CitizensForms.ratePage("yes")
                .parameter("comment", "x".repeat(length))
                .sendTo(pageRatings);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(rating.getComment()).hasSize(length);
        assertThat(rating.isRefused()).isEqualTo(status == 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0001", "\u202e"})
    void controlCharactersAreRefused(String character) {
        assertThat(CitizensForms.ratePage("yes")
                        .parameter("comment", "a" + character + "b")
                        .sendTo(pageRatings)
                        .status())
                .isEqualTo(422);
        assertThat(rating.getFault()).containsOnlyKeys("comment");
    }

    @Test
    void whileTheDatabaseIsAwayTheTextIsKeptAndNothingLeaks() {
        store.goAway();
        var answer =
                CitizensForms.ratePage("yes").parameter("comment", "my text").sendTo(pageRatings);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("60");
        assertThat(answer.views()).containsExactly("page");
        assertThat(rating.getComment()).isEqualTo("my text");
        assertThat(rating.getFaults().toString()).doesNotContain("db-host-7");
    }
}
