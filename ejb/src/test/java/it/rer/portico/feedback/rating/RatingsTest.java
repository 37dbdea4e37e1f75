package it.rer.portico.feedback.rating;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.feedback.Admission;
import it.rer.portico.feedback.FeedbackState;
import it.rer.portico.feedback.moderation.ModerationQueue;
import it.rer.portico.feedback.moderation.ModerationSubject;
import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.Race;
import it.rer.portico.testing.TestClock;
import jakarta.ejb.EJBException;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@OnEveryPlatform
class RatingsTest {

    private static final int THREADS = 8;
    private static final int EACH = 125;

    private final Container container;
    private final Ratings ratings;
    private final Editor editor;

    RatingsTest(Container container) {
        this.container = container;
        container.put(Configuration.class, TestConfiguration.with(Option.RATING_PAGE_HOURLY, "0"));
        ratings = container.get(Ratings.class);
        editor = new Editor(container);
    }

    @Test
    void aRatingIsStoredWithTheRatedText() {
        var text = published("accordi");

        ratings.ratePage(
                text,
                new RatingValue(RatingScale.STARS, 2, RatingReason.TECHNICAL_PROBLEMS, " Non si apre.\r\nMai. "),
                Admission.COUNTED);

        var rating = pageRatings().get(0);
        assertThat(rating.pageId()).contains(text.pageId());
        assertThat(rating.revisionId()).contains(text.revisionId());
        assertThat(rating.language()).isEqualTo(ITALIAN);
        assertThat(rating.pageTitle()).isEqualTo("Titolo di accordi");
        assertThat(rating.scale()).isEqualTo(RatingScale.STARS);
        assertThat(rating.score()).isEqualTo(2);
        assertThat(rating.reason()).contains(RatingReason.TECHNICAL_PROBLEMS);
        assertThat(rating.comment()).contains("Non si apre.\nMai.");
        assertThat(rating.state()).isEqualTo(FeedbackState.RECEIVED);
        assertThat(rating.createdAt()).isEqualTo(TestClock.START);
    }

    @Test
    void aRatingNeedsNeitherReasonNorComment() {
        ratings.ratePage(published("accordi"), thumb(1), Admission.COUNTED);

        assertThat(pageRatings().get(0).reason()).isEmpty();
        assertThat(pageRatings().get(0).comment()).isEmpty();
    }

    @Test
    void theLongestCommentFits() {
        var comment = "è".repeat(RatingScale.THUMBS.commentMax());

        ratings.ratePage(
                published("accordi"), new RatingValue(RatingScale.THUMBS, 1, null, comment), Admission.COUNTED);

        assertThat(pageRatings().get(0).comment()).contains(comment);
    }

    @Test
    void scoresOfBothLanguagesAddUp() {
        var text = published("accordi");
        var english = new RatedText(text.pageId(), ENGLISH, text.revisionId(), "Agreements");

        ratings.ratePage(text, star(5), Admission.COUNTED);
        ratings.ratePage(english, star(2), Admission.COUNTED);

        assertThat(counted(ModerationSubject.page(text.pageId(), RatingScale.STARS)))
                .isEqualTo(new RatingSummary(2, 7));
        assertThat(counted(ModerationSubject.page(text.pageId(), RatingScale.STARS))
                        .average())
                .isEqualTo(3.5);
    }

    @Test
    void eachScaleAndEachPageIsSummedByItself() {
        var one = published("uno");
        var two = published("due");

        ratings.ratePage(one, thumb(1), Admission.COUNTED);
        ratings.ratePage(one, thumb(0), Admission.COUNTED);
        ratings.ratePage(one, star(4), Admission.COUNTED);
        ratings.ratePage(two, thumb(1), Admission.COUNTED);

        assertThat(counted(ModerationSubject.page(one.pageId(), RatingScale.THUMBS)))
                .isEqualTo(new RatingSummary(2, 1));
        assertThat(counted(ModerationSubject.page(one.pageId(), RatingScale.STARS)))
                .isEqualTo(new RatingSummary(1, 4));
        assertThat(counted(ModerationSubject.page(two.pageId(), RatingScale.THUMBS)))
                .isEqualTo(new RatingSummary(1, 1));
    }

    @Test
    void withoutRatingsTheSumsAreZero() {
        assertThat(counted(ModerationSubject.page(404, RatingScale.THUMBS))).isEqualTo(new RatingSummary(0, 0));
        assertThat(counted(ModerationSubject.SITE)).isEqualTo(new RatingSummary(0, 0));
        assertThat(counted(ModerationSubject.SITE).average()).isZero();
    }

    @Test
    void spamIsStoredAndNotCounted() {
        var text = published("accordi");

        ratings.ratePage(text, thumb(1), Admission.SPAM);
        ratings.rateSite(ITALIAN, 1, null, Admission.SPAM);

        assertThat(pageRatings()).extracting(PageRating::state).containsExactly(FeedbackState.SPAM);
        assertThat(siteRatings()).extracting(SiteRating::state).containsExactly(FeedbackState.SPAM);
        assertThat(counted(ModerationSubject.page(text.pageId(), RatingScale.THUMBS))
                        .count())
                .isZero();
        assertThat(counted(ModerationSubject.SITE).count()).isZero();
    }

    @Test
    void aRatingOutlivesTheRatedTextAndItsTitle() {
        long page = editor.page(null, "accordi");
        var text = new RatedText(page, ITALIAN, revision(page), "Titolo di allora");
        ratings.ratePage(text, thumb(1), Admission.COUNTED);

        editor.write(page, ITALIAN, "Titolo di oggi");
        editor.publish(page, ITALIAN);

        assertThat(pageRatings().get(0).pageTitle()).isEqualTo("Titolo di allora");
        assertThat(counted(ModerationSubject.page(page, RatingScale.THUMBS)).count())
                .isEqualTo(1);
    }

    @Test
    void aPageThatDoesNotExistCannotBeRated() {
        assertThatThrownBy(() -> ratings.ratePage(new RatedText(404, ITALIAN, 404, "Mai"), thumb(1), Admission.COUNTED))
                .isInstanceOf(EJBException.class);
        assertThat(pageRatings()).isEmpty();
    }

    @Test
    void theSiteIsRatedFromOneToFive() {
        ratings.rateSite(ITALIAN, 1, null, Admission.COUNTED);
        ratings.rateSite(ENGLISH, 5, " Good ", Admission.COUNTED);

        assertThat(counted(ModerationSubject.SITE)).isEqualTo(new RatingSummary(2, 6));
        assertThat(siteRatings())
                .extracting(SiteRating::language, SiteRating::score, rating -> rating.comment()
                        .orElse(""))
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(ITALIAN, 1, ""),
                        org.assertj.core.api.Assertions.tuple(ENGLISH, 5, "Good"));
        assertThat(siteRatings().get(0).createdAt()).isEqualTo(TestClock.START);
        for (int score : List.of(0, 6, -1)) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> ratings.rateSite(ITALIAN, score, null, Admission.COUNTED))
                    .satisfies(e -> assertThat(e.key()).isEqualTo("rating.score"));
        }
        assertThat(siteRatings()).hasSize(2);
    }

    @Test
    void ofAThousandRatingsFromEightThreadsNoneIsLostOrCountedTwice() {
        var text = published("accordi");
        var threads = IntStream.range(0, THREADS)
                .<Callable<?>>mapToObj(thread -> () -> {
                    for (int i = 0; i < EACH; i++) {
                        boolean spam = i % 25 == 0;
                        ratings.ratePage(text, star(1 + i % 5), spam ? Admission.SPAM : Admission.COUNTED);
                    }
                    return null;
                })
                .toList();

        assertThat(Race.run(threads)).isEmpty();

        var rows = pageRatings();
        assertThat(rows).hasSize(1_000);
        assertThat(rows).extracting(PageRating::id).doesNotHaveDuplicates();
        var counted = rows.stream()
                .filter(row -> row.state() == FeedbackState.RECEIVED)
                .toList();
        assertThat(counted).hasSize(THREADS * (EACH - 5));
        assertThat(counted(ModerationSubject.page(text.pageId(), RatingScale.STARS)))
                .isEqualTo(new RatingSummary(
                        counted.size(),
                        counted.stream().mapToInt(PageRating::score).sum()));
        // in every thread 25 of each score from 1 to 5, and of score 1 five are spam
        assertThat(counted(ModerationSubject.page(text.pageId(), RatingScale.STARS))
                        .sum())
                .isEqualTo(THREADS * (25 * 15 - 5));
    }

    private RatingSummary counted(ModerationSubject subject) {
        return reviews().counted(subject);
    }

    private ModerationQueue reviews() {
        return container.get(ModerationQueue.class);
    }

    private static RatingValue thumb(int score) {
        return new RatingValue(RatingScale.THUMBS, score, null, null);
    }

    private static RatingValue star(int score) {
        return new RatingValue(RatingScale.STARS, score, null, null);
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

    private List<PageRating> pageRatings() {
        return container.inTransaction(() -> container
                .get(EntityManager.class)
                .createQuery("select r from PageRating r order by r.id", PageRating.class)
                .getResultList());
    }

    private List<SiteRating> siteRatings() {
        return container.inTransaction(() -> container
                .get(EntityManager.class)
                .createQuery("select r from SiteRating r order by r.id", SiteRating.class)
                .getResultList());
    }
}
