package it.rer.portico.feedback.rating;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.page.PageText;
import it.rer.portico.feedback.Admission;
import it.rer.portico.feedback.moderation.ModerationQueue;
import it.rer.portico.feedback.moderation.ModerationSubject;
import it.rer.portico.platform.address.WebAddress;
import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.TestClock;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ratings of pages that Portico does not manage, identified by their address. */
@OnEveryPlatform
class RatingsOfAddressesTest {

    private final Container container;
    private final Ratings ratings;
    private final Editor editor;

    RatingsOfAddressesTest(Container container) {
        this.container = container;
        container.put(Configuration.class, TestConfiguration.with(Option.RATING_PAGE_HOURLY, "0"));
        ratings = container.get(Ratings.class);
        editor = new Editor(container);
    }

    @Test
    void aPageThatWeDoNotManageIsRatedByItsAddress() {
        var page = elsewhere("https://WWW.Example.org/turismo/%7Emare?id=7#spiagge", "Il mare");

        ratings.rateAddress(
                page, new RatingValue(RatingScale.THUMBS, 0, RatingReason.LOST, " Dove? "), Admission.COUNTED);

        var rating = pageRatings().get(0);
        assertThat(rating.pageUrl()).contains("https://www.example.org/turismo/~mare?id=7");
        assertThat(rating.pageTitle()).isEqualTo("Il mare");
        assertThat(rating.language()).isEqualTo(ITALIAN);
        assertThat(rating.pageId()).isEmpty();
        assertThat(rating.revisionId()).isEmpty();
        assertThat(rating.reason()).contains(RatingReason.LOST);
        assertThat(rating.comment()).contains("Dove?");
        assertThat(rating.createdAt()).isEqualTo(TestClock.START);
    }

    @Test
    void eachAddressIsSummedByItselfAndSpamIsNot() {
        var sea = elsewhere("https://www.example.org/mare", "Il mare");
        var english = new RatedAddress(sea.address(), ENGLISH, "The sea");
        var hills = elsewhere("https://www.example.org/mare/colline", "Le colline");
        ratings.ratePage(published("mare"), thumb(1), Admission.COUNTED);
        ratings.rateAddress(sea, thumb(1), Admission.COUNTED);
        ratings.rateAddress(english, thumb(0), Admission.COUNTED);
        ratings.rateAddress(sea, thumb(1), Admission.SPAM);
        ratings.rateAddress(sea, star(4), Admission.COUNTED);
        ratings.rateAddress(hills, thumb(1), Admission.COUNTED);

        assertThat(counted(ModerationSubject.address(sea.address(), RatingScale.THUMBS)))
                .isEqualTo(new RatingSummary(2, 1));
        assertThat(counted(ModerationSubject.address(sea.address(), RatingScale.STARS)))
                .isEqualTo(new RatingSummary(1, 4));
        assertThat(counted(ModerationSubject.address(hills.address(), RatingScale.THUMBS)))
                .isEqualTo(new RatingSummary(1, 1));
        assertThat(counted(ModerationSubject.address(
                        elsewhere("https://www.example.org/", "x").address(), RatingScale.THUMBS)))
                .isEqualTo(new RatingSummary(0, 0));
    }

    @Test
    void theLongestAddressAndTitleFit() {
        var start = "https://www.example.org/";
        var page = elsewhere(start + "x".repeat(WebAddress.MAX - start.length()), "à".repeat(1_000));

        ratings.rateAddress(page, thumb(1), Admission.COUNTED);

        assertThat(pageRatings().get(0).pageUrl()).contains(page.address().toString());
        assertThat(pageRatings().get(0).pageTitle()).hasSize(PageText.TITLE_MAX).endsWith("à…");
        assertThat(counted(ModerationSubject.address(page.address(), RatingScale.THUMBS))
                        .count())
                .isEqualTo(1);
    }

    private RatedText published(String slug) {
        long page = editor.page(null, slug);
        return new RatedText(page, ITALIAN, revision(page), "Titolo di " + slug);
    }

    private long revision(long page) {
        return container.inTransaction(() -> container
                .get(EntityManager.class)
                .createQuery("select max(r.id) from Revision r where r.translation.page.id = :page", Long.class)
                .setParameter("page", page)
                .getSingleResult());
    }

    private RatingSummary counted(ModerationSubject subject) {
        return reviews().counted(subject);
    }

    private static RatingValue thumb(int score) {
        return new RatingValue(RatingScale.THUMBS, score, null, null);
    }

    private static RatingValue star(int score) {
        return new RatingValue(RatingScale.STARS, score, null, null);
    }

    private static RatedAddress elsewhere(String address, String title) {
        return new RatedAddress(WebAddress.find(address).orElseThrow(), ITALIAN, title);
    }

    private List<PageRating> pageRatings() {
        return container.inTransaction(() -> container
                .get(EntityManager.class)
                .createQuery("select r from PageRating r order by r.id", PageRating.class)
                .getResultList());
    }

    private ModerationQueue reviews() {
        return container.get(ModerationQueue.class);
    }
}
