package it.rer.portico.web.feedback;

import static it.rer.portico.language.Language.ENGLISH;
import static it.rer.portico.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.config.Configuration;
import it.rer.portico.config.TestConfiguration;
import it.rer.portico.feedback.FeedbackState;
import it.rer.portico.inquiry.Inquiries;
import it.rer.portico.inquiry.Inquiry;
import it.rer.portico.published.SiteSnapshot;
import it.rer.portico.published.TestSite;
import it.rer.portico.rating.PageRating;
import it.rer.portico.rating.RatingReason;
import it.rer.portico.rating.RatingScale;
import it.rer.portico.rating.Ratings;
import it.rer.portico.rating.SiteRating;
import it.rer.portico.web.form.PostedForm;
import it.rer.portico.web.http.PortalOrigins;
import it.rer.portico.web.http.ReturnAddresses;
import it.rer.portico.web.http.TrustedProxies;
import it.rer.portico.web.inquiry.InquiryForm;
import it.rer.portico.web.inquiry.InquiryServlet;
import it.rer.portico.web.portlet.PortletServlet;
import it.rer.portico.web.portlet.PortletView;
import it.rer.portico.web.portlet.TestBlocks;
import it.rer.portico.web.rating.RatingForm;
import it.rer.portico.web.rating.SiteRatingForm;
import it.rer.portico.web.rating.SiteRatingServlet;
import it.rer.portico.web.site.KeptPages;
import it.rer.portico.web.site.Rendering;
import it.rer.portico.web.site.SystemPage;
import it.rer.portico.web.site.Visit;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.TestClock;
import it.rer.portico.web.testing.TestLinks;
import it.rer.portico.web.testing.TestStore;
import it.rer.portico.web.testing.Wiring;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The three forms of citizens, from the request to the row and back. */
class FormsTest {

    private static final SiteSnapshot SITE = new TestSite()
            .page(1, null)
            .page(2, 1L)
            .text(1, ITALIAN, "r", "Relazioni")
            .text(1, ENGLISH, "e", "Relations")
            .snapshot();

    private static final Configuration CONFIGURATION = TestConfiguration.of(Map.of(
            "portico.portal.origins", "https://portal.example",
            "portico.proxy.trusted", "198.51.100.0/24"));
    private static final PortalOrigins ORIGINS = new PortalOrigins(CONFIGURATION);

    private final TestStore store = new TestStore();
    private final TestClock clock = new TestClock();
    private final Visit visit = new Visit();
    private final Object[] parts = {
        TestSite.serving(() -> SITE),
        new KeptPages(TestConfiguration.of(Map.of())),
        new Rendering(visit),
        visit,
        TestLinks.atRoot(),
        ORIGINS,
        new ReturnAddresses(ORIGINS, TestLinks.atRoot()),
        new TrustedProxies(CONFIGURATION),
        new PortletView(),
        store.entityManager(),
        clock
    };
    private final RatingForm rating = Wiring.wire(new RatingForm(), with(Wiring.wire(new Ratings(), parts)));
    private final SiteRatingForm siteRating =
            Wiring.wire(new SiteRatingForm(), with(Wiring.wire(new Ratings(), parts)));
    private final InquiryForm inquiry = Wiring.wire(new InquiryForm(), with(Wiring.wire(new Inquiries(), parts)));
    private final FeedbackDesk desk =
            Wiring.wire(new FeedbackDesk(), with(new FeedbackLimit(TestConfiguration.of(Map.of()), clock)));
    private final PortletServlet portlets =
            Wiring.wire(new PortletServlet(), with(desk, rating, TestBlocks.of(parts), TestBlocks.sharing()));
    private final SiteRatingServlet siteRatings = Wiring.wire(new SiteRatingServlet(), with(desk, siteRating));
    private final InquiryServlet inquiries = Wiring.wire(new InquiryServlet(), with(desk, inquiry));

    @Test
    void aRatingIsKeptAndThankedForAtAnAddressThatCanBeReloaded() {
        var answer = ratePage("yes")
                .parameter("merit", "clear")
                .parameter("difficulty", "lost")
                .parameter("comment", " Bene\r\nfatto ")
                .sendTo(portlets);

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
        var answer = ratePage(String.valueOf(stars))
                .parameter("scale", "stars")
                .parameter("merit", "clear")
                .parameter("difficulty", "lost")
                .sendTo(portlets);

        assertThat(answer.status()).isEqualTo(303);
        var kept = store.only(PageRating.class);
        assertThat(kept.scale()).isEqualTo(RatingScale.STARS);
        assertThat(kept.score()).isEqualTo(stars);
        assertThat(kept.reason()).as(input).contains(reason);
    }

    @Test
    void aFormThatIsOlderThanTheChangeOfScaleComesBackOnItsOwnScale() {
        assertThat(ratePage("6").parameter("scale", "stars").sendTo(portlets).status())
                .isEqualTo(422);

        assertThat(SITE.ratingScale()).isEqualTo(RatingScale.THUMBS);
        assertThat(rating.getScale()).isEqualTo("stars");
        assertThat(rating.getAnswers()).containsExactly("1", "2", "3", "4", "5");
        assertThat(rating.getCommentMax()).isEqualTo(200);
        assertThat(store.kept()).isEmpty();
    }

    @Test
    void thePagesScriptGetsTheBlockAlone() {
        var answer = ratePage("no")
                .parameter("difficulty", "lost")
                .header("X-Portico-Fragment", "true")
                .sendTo(portlets);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.views()).containsExactly("portlet");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(visit.isThanked()).isTrue();
        assertThat(store.only(PageRating.class).reason()).contains(RatingReason.LOST);
    }

    @Test
    void aRatingWithoutAnAnswerComesBackWithItsTextAndWithTheFaultAtItsInput() {
        var answer = ratePage("").parameter("comment", "my text").sendTo(portlets);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.views()).containsExactly("page");
        assertThat(store.kept()).isEmpty();
        assertThat(rating.getComment()).isEqualTo("my text");
        assertThat(rating.getFault()).containsOnlyKeys("score").containsEntry("score", "Scegli una risposta");
    }

    @Test
    void aReasonThatIsNotOnTheListIsRefusedWithoutPointingAtAnInput() {
        assertThat(ratePage("yes")
                        .parameter("merit", "lost-and-found")
                        .sendTo(portlets)
                        .status())
                .isEqualTo(422);
        assertThat(rating.getFaults())
                .containsExactly(new PostedForm.Fault("", "Scegli un motivo tra quelli della lista"));
        assertThat(store.kept()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"501, 422", "500, 303"})
    void aCommentMayBeSoLong(int length, int status) {
        var answer = ratePage("yes").parameter("comment", "x".repeat(length)).sendTo(portlets);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(rating.getComment()).hasSize(length);
        assertThat(rating.isRefused()).isEqualTo(status == 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u202e", "\ud800"})
    void controlCharactersAreRefused(String character) {
        assertThat(ratePage("yes")
                        .parameter("comment", "a" + character + "b")
                        .sendTo(portlets)
                        .status())
                .isEqualTo(422);
        assertThat(rating.getFault()).containsOnlyKeys("comment");
    }

    @Test
    void aProgramIsThankedAndNotCounted() {
        assertThat(ratePage("yes")
                        .parameter("website", "http://spam.example")
                        .sendTo(portlets)
                        .status())
                .isEqualTo(303);
        assertThat(store.only(PageRating.class).state()).isEqualTo(FeedbackState.SPAM);
    }

    @Test
    void theEleventhInAMinuteWaitsAndKeepsItsText() {
        for (int i = 0; i < 10; i++) {
            assertThat(ratePage("yes").sendTo(portlets).status()).isEqualTo(303);
        }
        var answer = ratePage("yes").parameter("comment", "my text").sendTo(portlets);

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
        var answer = ratePage("yes").parameter("comment", "my text").sendTo(portlets);

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
        "application/x-www-form-urlencoded, 100, cross-site, 403",
        "application/x-www-form-urlencoded, 100, same-origin, 303",
        "application/x-www-form-urlencoded; charset=UTF-8, 100, none, 303"
    })
    void onlyFormsOfOursAreTaken(String type, long length, String site, int status) {
        var answer = ratePage("yes")
                .header("Content-Type", type)
                .length(length)
                .header("Sec-Fetch-Site", site)
                .sendTo(portlets);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(store.kept()).hasSize(status == 303 ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "https://portal.example, 303",
        "https://PORTAL.example, 303",
        "https://portal.example.evil.example, 403",
        "http://portal.example, 403",
        "null, 403",
        ", 403"
    })
    void aFormFromAnotherSiteIsTakenIfThatIsThePortal(String origin, int status) {
        var answer = ratePage("yes")
                .parameter("comment", "my text")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Origin", origin)
                .sendTo(portlets);

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
    void aRatingLeadsBackToThePageOfThePortalThatItNames(String back, String address) {
        var answer = ratePage("yes").parameter("return", back).sendTo(portlets);

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
    void withoutANameThePageThatTheBrowserTellsIsLedBackTo(String referer, String address) {
        assertThat(ratePage("yes").header("Referer", referer).sendTo(portlets).header("Location"))
                .isEqualTo(address);
    }

    @Test
    void aNameThatIsNotAllowedIsNotReplacedByAGuess() {
        assertThat(ratePage("yes")
                        .parameter("return", "https://evil.example/")
                        .header("Referer", "https://portal.example/turismo/x")
                        .sendTo(portlets)
                        .header("Location"))
                .isEqualTo("/it/r#rating-thanks");
    }

    @Test
    void aRefusedRatingKeepsTheWayBack() {
        var answer = ratePage("")
                .parameter("comment", "my text")
                .header("Referer", "https://portal.example/x")
                .sendTo(portlets);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.views()).containsExactly("page");
        assertThat(rating.getReturnAddress()).isEqualTo("https://portal.example/x");
        assertThat(rating.getNotes()).containsExactly(new RatingForm.Note("return", "https://portal.example/x"));
        assertThat(rating.getAction()).isEqualTo(TestLinks.BASE + "/portlets/rating/it/r");
    }

    @Test
    void aBlockForAPageOfThePortalIsKeptForThatPageAndBringsItsAddressAlong() {
        assertThat(block("https://portal.example/x").views()).containsExactly("portlet");
        assertThat(rating.getNotes()).containsExactly(new RatingForm.Note("return", "https://portal.example/x"));
        assertThat(block("https://portal.example/x").views()).isEmpty();
        assertThat(block("https://portal.example/y").views()).containsExactly("portlet");
        assertThat(block("https://evil.example/x").views()).containsExactly("portlet");
        assertThat(rating.getNotes()).isEmpty();
        assertThat(rating.getAction()).isEqualTo("/portlets/rating/it/r");
        assertThat(block("https://evil.example/y").views())
                .as("what is not allowed is the usual block")
                .isEmpty();
    }

    private Exchange block(String back) {
        return Exchange.below("GET", "/portlets", "/rating/it/r")
                .parameter("return", back)
                .header("Referer", "https://portal.example/other")
                .sendTo(portlets);
    }

    @Test
    void behindAProxyOfOursEachReaderIsCountedForHerself() {
        for (int i = 0; i < 10; i++) {
            assertThat(throughProxy("203.0.113.1").status()).isEqualTo(303);
        }
        assertThat(throughProxy("203.0.113.2").status()).isEqualTo(303);
        assertThat(throughProxy("203.0.113.1").status()).isEqualTo(429);
        assertThat(throughProxy("192.0.2.1, 203.0.113.1").status())
                .as("who writes another address before her own")
                .isEqualTo(429);
    }

    private Exchange throughProxy(String forwarded) {
        return ratePage("yes")
                .from("198.51.100.1")
                .header("X-Forwarded-For", forwarded)
                .sendTo(portlets);
    }

    @Test
    void whoIsNoProxyOfOursCannotSendInAnothersName() {
        for (int i = 0; i < 10; i++) {
            ratePage("yes").header("X-Forwarded-For", "203.0.113." + i).sendTo(portlets);
        }
        assertThat(ratePage("yes")
                        .header("X-Forwarded-For", "203.0.113.99")
                        .sendTo(portlets)
                        .status())
                .isEqualTo(429);
    }

    @ParameterizedTest
    @CsvSource({
        "/rating/it/none, 404",
        "/rating/fr/r, 404",
        "/rating/it/R, 404",
        "/rating, 404",
        "/, 404",
        "/none/it/r, 404",
        "/footer/it/r, 405"
    })
    void ratingsAreTakenAtTheRatingBlockOfAPageAlone(String place, int status) {
        var answer = Exchange.below("POST", "/portlets", place)
                .asForm()
                .parameter("answer", "yes")
                .sendTo(portlets);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(store.kept()).isEmpty();
    }

    @Test
    void aBlockIsServedAloneAndKept() {
        var first = Exchange.below("GET", "/portlets", "/footer/en/e").sendTo(portlets);
        var second = Exchange.below("GET", "/portlets", "/footer/en/e").sendTo(portlets);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.views()).containsExactly("portlet");
        assertThat(second.views()).isEmpty();
        assertThat(visit.language()).isEqualTo(ENGLISH);
    }

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
    void anInquiryIsKeptWithThePageThatItWasAskedFrom() {
        var answer = ask("where?").parameter("from", "2").sendTo(inquiries);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/it/-/non-hai-trovato#inquiry-thanks");
        assertThat(store.only(Inquiry.class).pageId()).contains(2L);
        assertThat(store.only(Inquiry.class).email()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "x", "", "9999999999999999999", "-2"})
    void aPageThatIsNotThereIsNotNoted(String from) {
        ask("where?").parameter("from", from).sendTo(inquiries);

        assertThat(store.only(Inquiry.class).pageId()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a@b.it, yes, 303, ''", "a@b.it, '', 422, consent", "nonsense, yes, 422, email", "' ', '', 303, ''"})
    void anAddressIsTakenWithConsentAlone(String email, String consent, int status, String fault) {
        var answer = ask("where?")
                .parameter("email", email)
                .parameter("consent", consent)
                .sendTo(inquiries);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(String.join(",", inquiry.getFault().keySet())).isEqualTo(fault);
        assertThat(inquiry.getEmail()).isEqualTo(email);
    }

    @Test
    void anEmptyInquiryIsRefused() {
        assertThat(ask("  ").sendTo(inquiries).status()).isEqualTo(422);
        assertThat(inquiry.getFault()).containsOnlyKeys("text");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        ask("").parameter("email", "nonsense").sendTo(inquiries);

        assertThat(inquiry.getFault()).containsOnlyKeys("text", "email", "consent");
    }

    @Test
    void theFormOfAnInquiryIsKeptOncePerPageThatExistsAndOnceForAllElse() {
        assertThat(form("from=2").views()).containsExactly("inquiry");
        assertThat(inquiry.getFrom()).isEqualTo("2");
        assertThat(form("from=2").views()).isEmpty();
        assertThat(form("from=1").views()).containsExactly("inquiry");
        assertThat(form(null).views()).containsExactly("inquiry");
        for (var query : new String[] {"from=99", "from=", "from=x", "from=2&a=b", "from=-2", "a=from=2"}) {
            assertThat(form(query).views()).as(query).isEmpty();
        }
        assertThat(form("from=002").views()).as("two names of one page").isEmpty();
    }

    private Exchange form(String query) {
        return Exchange.get(SystemPage.INQUIRY_IT).query(query).sendTo(inquiries);
    }

    private static Exchange ratePage(String answer) {
        return Exchange.below("POST", "/portlets", "/rating/it/r").asForm().parameter("answer", answer);
    }

    private static Exchange ask(String text) {
        return Exchange.post(SystemPage.INQUIRY_IT).parameter("text", text);
    }

    private Object[] with(Object... more) {
        var all = new ArrayList<>(List.of(parts));
        all.addAll(List.of(more));
        return all.toArray();
    }
}
