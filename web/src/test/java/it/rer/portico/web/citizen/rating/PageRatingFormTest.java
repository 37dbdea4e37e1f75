package it.rer.portico.web.citizen.rating;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.feedback.FeedbackState;
import it.rer.portico.feedback.ReviewReason;
import it.rer.portico.feedback.rating.PageRating;
import it.rer.portico.feedback.rating.RatingReason;
import it.rer.portico.feedback.rating.RatingScale;
import it.rer.portico.web.citizen.feedback.CitizensForms;
import it.rer.portico.web.frame.block.TestBlocks;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.text.PostedForm;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.TestClock;
import it.rer.portico.web.testing.TestStore;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rating of a page, from the request to the row and back. */
class PageRatingFormTest {

    private final CitizensForms forms = new CitizensForms();
    private final TestStore store = forms.store;
    private final TestClock clock = forms.clock;
    private final RequestContext requestContext = forms.requestContext;
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

    @Test
    void behindAProxyOfOursEachReaderIsCountedForHerself() {
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
    void whatExceedsTheBudgetOfItsSenderIsThankedForAndToBeReviewed() {
        for (int i = 0; i < 60; i++) {
            assertThat(CitizensForms.ratePage("no").sendTo(pageRatings).status())
                    .isEqualTo(303);
            clock.forward(Duration.ofSeconds(10));
        }

        var states = store.kept().stream().map(PageRating.class::cast).toList();
        assertThat(states.subList(0, 30)).allMatch(rating -> rating.state() == FeedbackState.RECEIVED);
        assertThat(states.subList(30, 60))
                .allMatch(rating -> rating.state() == FeedbackState.TO_REVIEW
                        && rating.reviewReason().orElseThrow() == ReviewReason.SENDER);
    }

    @Test
    void whatAProgramSentSpendsNoBudget() {
        for (int i = 0; i < 40; i++) {
            CitizensForms.ratePage("yes").parameter("website", "x").sendTo(pageRatings);
            clock.forward(Duration.ofSeconds(15));
        }
        CitizensForms.ratePage("yes").sendTo(pageRatings);

        assertThat(store.kept()).hasSize(41);
        assertThat(((PageRating) store.kept().get(40)).state()).isEqualTo(FeedbackState.RECEIVED);
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
