package it.rer.portico.feedback.rating;

import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.feedback.Admission;
import it.rer.portico.feedback.FeedbackState;
import it.rer.portico.feedback.ModerationReason;
import it.rer.portico.feedback.moderation.ModerationQueue;
import it.rer.portico.feedback.moderation.ModerationSubject;
import it.rer.portico.platform.address.WebAddress;
import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.Race;
import it.rer.portico.testing.TestClock;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryPlatform
class RatingBudgetsTest {

    private static final int FLOOR = 5;
    private static final int A_DAY = 3 * FLOOR;

    private final Container container;
    private final Ratings ratings;
    private RatedText page;

    RatingBudgetsTest(Container container) {
        this.container = container;
        configure(container);
        ratings = container.get(Ratings.class);
    }

    private static void configure(Container node) {
        node.put(Configuration.class, TestConfiguration.with(Option.RATING_PAGE_HOURLY, Integer.toString(FLOOR)));
    }

    @BeforeEach
    void publish() {
        long id = new Editor(container).page(null, "accordi");
        long revision = container.inTransaction(() -> container
                .get(EntityManager.class)
                .createQuery("select max(r.id) from Revision r", Long.class)
                .getSingleResult());
        page = new RatedText(id, ITALIAN, revision, "Accordi");
    }

    @Test
    void onAQuietPageWhatExceedsTheMinimumWaitsForAReviewAndIsNotCounted() {
        rate(3 * FLOOR, 5);

        assertThat(container
                        .get(ModerationQueue.class)
                        .counted(ModerationSubject.page(page.pageId(), RatingScale.STARS)))
                .isEqualTo(new RatingSummary(FLOOR, 5 * FLOOR));
        assertThat(states()).hasSize(3 * FLOOR);
        assertThat(kept().stream().filter(rating -> rating.state() == FeedbackState.TO_REVIEW))
                .hasSize(2 * FLOOR)
                .allMatch(rating -> rating.moderationReason().orElseThrow() == ModerationReason.SUBJECT);
        assertThat(container.get(Scores.class).ofPages(1))
                .as("pages that are rated lowest")
                .containsExactly(new PageScore(page.pageId(), FLOOR, FLOOR));
    }

    @Test
    void theNextHourHasABudgetOfItsOwnUntilThatOfTheDayIsSpent() {
        for (int hour = 0; hour < 5; hour++) {
            rate(2 * FLOOR, 1);
            container.clock().advance(Duration.ofHours(1));
        }

        assertThat(counted()).isEqualTo(A_DAY);
        nextDay();
        rate(1, 1);
        assertThat(counted()).isEqualTo(A_DAY + 1);
    }

    @Test
    void theBudgetOfABusyPageDependsOnItsUsualVolume() {
        windows(RatedSubject.page(page.pageId()), 28, 40);

        rate(25, 5);
        assertThat(counted()).as("half a usual day of 40 in an hour").isEqualTo(20);

        for (int hour = 0; hour < 8; hour++) {
            container.clock().advance(Duration.ofHours(1));
            rate(20, 5);
        }
        assertThat(counted()).as("three times a usual day in a day").isEqualTo(120);
    }

    @Test
    void ratingsThatWereNotCountedDoNotRaiseTheBudget() {
        for (int day = 0; day < 28; day++) {
            rate(4 * FLOOR, 1);
            nextDay();
        }
        long before = counted();
        rate(4 * FLOOR, 1);

        assertThat(counted() - before).as("usual are %s a day", FLOOR).isEqualTo(FLOOR);
    }

    @Test
    void oldWindowsAreDeleted() {
        for (int day = 0; day < 40; day++) {
            rate(1, 1);
            nextDay();
        }
        var rows = container.inTransaction(() -> container
                .get(EntityManager.class)
                .createQuery("select count(w) from RatingWindow w", Long.class)
                .getSingleResult());

        assertThat(rows).isEqualTo(1 + 28 + 1);
    }

    @Test
    void eachPageEachAddressAndTheSiteHaveTheirOwn() {
        var sea =
                new RatedAddress(WebAddress.find("https://www.example.org/mare").orElseThrow(), ITALIAN, "Il mare");
        rate(2 * FLOOR, 1);
        for (int i = 0; i < 2 * FLOOR; i++) {
            ratings.rateAddress(sea, star(2), Admission.COUNTED);
            ratings.rateSite(ITALIAN, 3, null, Admission.COUNTED);
        }

        assertThat(counted()).isEqualTo(FLOOR);
        assertThat(container
                        .get(ModerationQueue.class)
                        .counted(ModerationSubject.address(sea.address(), RatingScale.STARS)))
                .isEqualTo(new RatingSummary(FLOOR, 10));
        assertThat(container.get(ModerationQueue.class).counted(ModerationSubject.SITE))
                .isEqualTo(new RatingSummary(FLOOR, 15));
    }

    @Test
    void whatDoesNotCountSpendsNothing() {
        for (int i = 0; i < FLOOR; i++) {
            ratings.ratePage(page, star(1), Admission.SPAM);
            ratings.ratePage(page, star(1), Admission.toReview(ModerationReason.SENDER));
        }
        rate(FLOOR, 5);

        assertThat(container
                        .get(ModerationQueue.class)
                        .counted(ModerationSubject.page(page.pageId(), RatingScale.STARS)))
                .isEqualTo(new RatingSummary(FLOOR, 5 * FLOOR));
    }

    @Test
    void twoNodesAndEightThreadsNeverExceedABudget() {
        var other = container.anotherNode();
        configure(other);
        other.clock().set(container.clock().instant());
        var nodes = List.of(ratings, other.get(Ratings.class));
        var threads = IntStream.range(0, 8)
                .<Callable<?>>mapToObj(thread -> () -> {
                    for (int i = 0; i < FLOOR; i++) {
                        nodes.get(thread % 2).ratePage(page, star(1), Admission.COUNTED);
                    }
                    return null;
                })
                .toList();

        assertThat(Race.run(threads)).as("nobody is refused").isEmpty();

        assertThat(counted()).isEqualTo(FLOOR);
        assertThat(states()).hasSize(8 * FLOOR);
    }

    @Test
    void aRatingNeedsTheSameFewStatementsHoweverManyThereAre() {
        rate(1, 1);
        long first = statementsOf(() -> rate(1, 1));
        rate(3 * FLOOR, 1);
        long later = statementsOf(() -> rate(1, 1));

        assertThat(first).isLessThanOrEqualTo(4);
        assertThat(later).isLessThanOrEqualTo(first + 1);
    }

    private long statementsOf(Runnable work) {
        long before = container.database().statements();
        work.run();
        return container.database().statements() - before;
    }

    private void rate(int times, int score) {
        for (int i = 0; i < times; i++) {
            ratings.ratePage(page, star(score), Admission.COUNTED);
        }
    }

    private void windows(RatedSubject subject, int days, int each) {
        long today = TestClock.START.truncatedTo(ChronoUnit.DAYS).getEpochSecond() / 3_600;
        container.inTransaction(() -> {
            for (int day = 1; day <= days; day++) {
                container
                        .get(EntityManager.class)
                        .persist(new RatingWindow(subject, RatingWindow.Span.DAY, today - 24L * day, each));
            }
            container.get(EntityManager.class).flush();
            container
                    .get(EntityManager.class)
                    .createQuery("update RatingWindow w set w.counted = w.budget")
                    .executeUpdate();
        });
    }

    private void nextDay() {
        container
                .clock()
                .set(container.clock().instant().truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS));
    }

    private long counted() {
        return container
                .get(ModerationQueue.class)
                .counted(ModerationSubject.page(page.pageId(), RatingScale.STARS))
                .count();
    }

    private Stream<FeedbackState> states() {
        return kept().stream().map(PageRating::state);
    }

    private List<PageRating> kept() {
        return container.inTransaction(() -> container
                .get(EntityManager.class)
                .createQuery("select r from PageRating r", PageRating.class)
                .getResultList());
    }

    private static RatingValue star(int score) {
        return new RatingValue(RatingScale.STARS, score, null, null);
    }
}
