package it.rer.portico.web.citizen.rating;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.feedback.FeedbackState;
import it.rer.portico.feedback.rating.PageRating;
import it.rer.portico.feedback.rating.RatingBudgets;
import it.rer.portico.feedback.rating.RatingReason;
import it.rer.portico.feedback.rating.Ratings;
import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.site.published.SiteSnapshot;
import it.rer.portico.site.published.TestSite;
import it.rer.portico.web.citizen.feedback.FeedbackHandler;
import it.rer.portico.web.citizen.feedback.TestSenders;
import it.rer.portico.web.frame.block.PortletView;
import it.rer.portico.web.frame.block.TestBlocks;
import it.rer.portico.web.frame.cache.CachedPages;
import it.rer.portico.web.frame.rendering.Rendering;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.address.ReturnAddresses;
import it.rer.portico.web.platform.origin.FormOrigins;
import it.rer.portico.web.platform.origin.OwnOrigin;
import it.rer.portico.web.platform.origin.PortalOrigins;
import it.rer.portico.web.platform.text.PostedForm;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.TestClock;
import it.rer.portico.web.testing.TestLinks;
import it.rer.portico.web.testing.TestStore;
import it.rer.portico.web.testing.Wiring;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRatingServletTest {

    private static final String PLACE = "/portlets/rating/it";
    private static final String ADDRESS = "https://portal.example/turismo/mare";
    private static final SiteSnapshot SITE =
            new TestSite().page(1, null).text(1, ITALIAN, "r", "Relazioni").snapshot();

    private static final Configuration CONFIGURATION = TestConfiguration.with(Map.of(
            Option.RATED_ADDRESSES, "https://portal.example/turismo, https://www.example.org/altro/",
            Option.PORTAL_ORIGINS, "https://host.example",
            Option.RATING_PAGE_HOURLY, "0"));
    private static final PortalOrigins ORIGINS = new PortalOrigins(CONFIGURATION);

    private final TestStore store = new TestStore();
    private final TestClock clock = new TestClock();
    private final RequestContext requestContext = new RequestContext();
    private final Object[] parts = {
        TestSite.serving(() -> SITE),
        new CachedPages(CONFIGURATION),
        new Rendering(requestContext),
        requestContext,
        TestLinks.atRoot(),
        ORIGINS,
        new RatedAddresses(CONFIGURATION),
        new ReturnAddresses(ORIGINS, TestLinks.atRoot()),
        Wiring.wire(new FormOrigins(), ORIGINS, new OwnOrigin(CONFIGURATION)),
        TestSenders.of(CONFIGURATION, clock),
        Wiring.wire(new RatingBudgets(), CONFIGURATION, clock, store.entityManager()),
        store.entityManager(),
        clock
    };
    private final RatedPage ratedPage = Wiring.wire(new RatedPage(), parts);
    private final PageRatingForm form =
            Wiring.wire(new PageRatingForm(), with(Wiring.wire(new Ratings(), parts), ratedPage));
    private final AddressRatingServlet servlet = Wiring.wire(
            new AddressRatingServlet(),
            with(
                    Wiring.wire(new FeedbackHandler(), parts),
                    form,
                    ratedPage,
                    TestBlocks.of(with(new PortletView())),
                    TestBlocks.sharing()));

    @Test
    void theBlockIsServedForAPageThatIsAllowed() {
        var answer = get(ADDRESS);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.views()).containsExactly("address-rating-block");
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
        assertThat(ratedPage.getFacelet()).isEqualTo("/WEB-INF/portlets/rating.xhtml");
        assertThat(ratedPage.getAction()).isEqualTo(TestLinks.BASE + PLACE);
        assertThat(ratedPage.getTitle()).isEqualTo("Il mare");
        assertThat(ratedPage.getNotes())
                .containsExactly(
                        new RatedPage.Note("address", ADDRESS),
                        new RatedPage.Note("title", "Il mare"),
                        new RatedPage.Note("return", ADDRESS));
        assertThat(get(ADDRESS).views()).as("it is kept").isEmpty();
        assertThat(get(ADDRESS + "/rimini").views()).containsExactly("address-rating-block");
    }

    @ParameterizedTest
    @CsvSource({
        "https://portal.example/turismo, 200",
        "HTTPS://Portal.example:443/turismo/?a=b, 200",
        "https://www.example.org/altro/x, 200",
        "https://portal.example/turismox, 403",
        "https://portal.example/, 403",
        "http://portal.example/turismo, 403",
        "https://portal.example:8443/turismo, 403",
        "https://evil.example/turismo, 403",
        "https://host.example/, 403",
        "https://portal.example/turismo/../admin, 400",
        "https://portal.example/turismo/%2e%2e/admin, 400",
        "https://portal.example/turismo%2fx, 400",
        "https://user@portal.example/turismo, 400",
        "https://portal.example\\@evil.example/turismo, 400",
        "javascript:alert(1), 400",
        "'', 400",
        ", 400"
    })
    void onlyPagesInTheListedFoldersCanBeRated(String address, int status) {
        assertThat(get(address).status()).isEqualTo(status);
        assertThat(post(address).sendTo(servlet).status()).isEqualTo(status == 200 ? 303 : status);
        assertThat(store.kept()).hasSize(status == 200 ? 1 : 0);
    }

    @Test
    void whatCannotBeRatedIsToldInTheLanguageOfTheBlock() {
        var answer = get("https://evil.example/x");

        assertThat(answer.isError()).as("the host's page stays whole").isFalse();
        assertThat(answer.views()).containsExactly("address-rating-block");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(ratedPage.getFacelet()).isEqualTo("/WEB-INF/portlets/rating-refused.xhtml");
        assertThat(form.getFaults())
                .containsExactly(new PostedForm.Fault(
                        "", "L’indirizzo https://evil.example/x non è tra quelli che si possono valutare qui"));
    }

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

    @ParameterizedTest
    @ValueSource(strings = {"a\u0001b", "a\u202eb"})
    void aRefusedRatingComesBackWholeWithItsTextAndTheWayBack(String comment) {
        var answer = post(ADDRESS).parameter("comment", comment).sendTo(servlet);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.views()).containsExactly("address-rating");
        assertThat(form.getComment()).isEqualTo(comment);
        assertThat(ratedPage.getReturnAddress()).isEqualTo(ADDRESS);
        assertThat(form.getFault()).containsOnlyKeys("comment");
        assertThat(store.kept()).isEmpty();
    }

    @Test
    void theSameChecksHoldAsForPagesOfOurs() {
        assertThat(post(ADDRESS)
                        .parameter("comment", "x".repeat(501))
                        .sendTo(servlet)
                        .status())
                .isEqualTo(422);
        assertThat(post(ADDRESS).length(40_000).sendTo(servlet).status()).isEqualTo(413);
        assertThat(post(ADDRESS)
                        .header("Sec-Fetch-Site", "cross-site")
                        .header("Origin", "https://evil.example")
                        .sendTo(servlet)
                        .status())
                .isEqualTo(403);
        assertThat(store.kept()).isEmpty();
    }

    @Test
    void aProgramIsThankedAndNotCounted() {
        post(ADDRESS).parameter("website", "x").sendTo(servlet);

        assertThat(store.only(PageRating.class).state()).isEqualTo(FeedbackState.SPAM);
    }

    @Test
    void theEleventhInAMinuteWaits() {
        for (int i = 0; i < 10; i++) {
            assertThat(post(ADDRESS)
                            .header("Sec-Fetch-Site", "cross-site")
                            .header("Origin", "https://portal.example")
                            .sendTo(servlet)
                            .status())
                    .isEqualTo(303);
        }
        assertThat(post(ADDRESS).sendTo(servlet).status()).isEqualTo(429);
    }

    @Test
    void aFormOfAnotherOriginIsShownInOurPageAlsoIfTheBrowserSaysNothingElse() {
        var answer = post(ADDRESS)
                .parameter("comment", "my text")
                .header("Origin", "https://evil.example")
                .sendTo(servlet);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.views()).containsExactly("address-rating");
        assertThat(form.getComment()).isEqualTo("my text");
        assertThat(store.kept()).isEmpty();
    }

    @Test
    void whatExceedsTheBudgetOfItsSenderIsThankedForAndToBeReviewed() {
        for (int i = 0; i < 31; i++) {
            assertThat(post(ADDRESS).sendTo(servlet).status()).isEqualTo(303);
            clock.forward(Duration.ofSeconds(10));
        }

        assertThat(store.kept().stream().map(PageRating.class::cast).map(PageRating::state))
                .endsWith(FeedbackState.RECEIVED, FeedbackState.TO_REVIEW);
    }

    @Test
    void aScriptGetsTheBlockAlone() {
        var answer = post(ADDRESS).header("X-Portico-Fragment", "true").sendTo(servlet);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.views()).containsExactly("address-rating-block");
        assertThat(requestContext.isThanked()).isTrue();
    }

    @Test
    void itIsAdaptedToItsHostByTheOptionsOfEveryBlock() {
        assertThat(get(ADDRESS, "ids=mare&level=3&heading=without").views()).containsExactly("address-rating-block");
        assertThat(get(ADDRESS, "heading=without&ids=mare&level=3").views())
                .as("one wish is kept once")
                .isEmpty();
        assertThat(get(ADDRESS).views()).as("made of one that is kept").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"level=7", "colour=red", "ids=1", "heading=no", "level=2&level=3", "prefix=/a"})
    void anOptionThatDoesNotExistIsToldWithoutHarmToTheHost(String query) {
        for (var answer :
                List.of(get(ADDRESS, query), post(ADDRESS).query(query).sendTo(servlet))) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.isError()).isFalse();
            assertThat(answer.text()).contains("portico-fault");
        }
        assertThat(store.kept()).isEmpty();
    }

    @Test
    void theThanksAreFoundUnderTheNameThatTheHostGivesThem() {
        var answer = post(ADDRESS).query("ids=mare").sendTo(servlet);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo(ADDRESS + "#mare-rating-thanks");
    }

    private Exchange get(String address) {
        return get(address, null);
    }

    private Exchange get(String address, String query) {
        return Exchange.get(PLACE)
                .query(query)
                .parameter("address", address)
                .parameter("title", "Il mare")
                .sendTo(servlet);
    }

    private static Exchange post(String address) {
        return Exchange.post(PLACE).parameter("address", address).parameter("answer", "yes");
    }

    private Object[] with(Object... more) {
        var all = new ArrayList<>(List.of(parts));
        all.addAll(List.of(more));
        return all.toArray();
    }
}
