package it.rer.portico.desk.home;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.page.Drafting;
import it.rer.portico.content.page.Pages;
import it.rer.portico.desk.tree.LanguageState;
import it.rer.portico.desk.workflow.Schedule;
import it.rer.portico.desk.workflow.Workflow;
import it.rer.portico.feedback.Admission;
import it.rer.portico.feedback.rating.RatedText;
import it.rer.portico.feedback.rating.RatingScale;
import it.rer.portico.feedback.rating.RatingValue;
import it.rer.portico.feedback.rating.Ratings;
import it.rer.portico.platform.address.Slug;
import it.rer.portico.platform.database.ResultPage;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnEveryPlatform
class HomeTest {

    private final Container container;
    private final Home home;
    private final Workflow workflow;
    private final Editor editor;
    private final long agreements;
    private final long europe;

    HomeTest(Container container) {
        this.container = container;
        home = container.get(Home.class);
        workflow = container.get(Workflow.class);
        editor = new Editor(container);
        agreements = editor.page(null, "accordi");
        europe = editor.page(null, "europa");
        var desk = new Desk(container);
        desk.seat("anna", Role.AUTHOR, agreements);
        desk.seat("enzo", Role.PUBLISHER, agreements);
        desk.seat("ugo", Role.PUBLISHER, null);
    }

    private Overview overview(String login) {
        return container.as(login, Set.of(Roles.AUTHOR, Roles.PUBLISHER), () -> home.overview(0, Overview.MOST));
    }

    private void as(String login, Runnable work) {
        container.as(login, Set.of(Roles.AUTHOR, Roles.PUBLISHER), work);
    }

    private Instant inDays(int days) {
        return container.clock().instant().plus(Duration.ofDays(days));
    }

    private void schedule(long page, Instant publish, Instant expire) {
        as(
                "ugo",
                () -> workflow.schedule(
                        page, Map.of(ITALIAN, new Schedule(editor.version(page, ITALIAN), publish, expire))));
    }

    private static Iterable<Long> pages(ResultPage<LanguageState> list) {
        return list.rows().stream().map(LanguageState::pageId).toList();
    }

    @Test
    void aListIsReadInParts() {
        as("anna", () -> editor.write(agreements, ITALIAN, "Accordi nuovi"));
        var all = pages(overview("ugo").changed());

        var second = container
                .as("ugo", Set.of(Roles.PUBLISHER), () -> home.overview(1, 1))
                .changed();
        var beyond = container
                .as("ugo", Set.of(Roles.PUBLISHER), () -> home.overview(5, 10))
                .changed();

        assertThat(all).hasSize(2);
        assertThat(pages(second)).containsExactly(europe);
        assertThat(second.total()).isEqualTo(2);
        assertThat(pages(beyond)).isEmpty();
    }

    @Test
    void draftsAreListedForTheirAuthorUntilAReviewIsRequestedAndThenForThePublisher() {
        as("anna", () -> editor.write(agreements, ITALIAN, "Accordi nuovi"));

        assertThat(pages(overview("anna").drafts())).containsExactly(agreements);
        assertThat(overview("enzo").drafts().rows()).isEmpty();

        as(
                "anna",
                () -> workflow.requestReview(
                        agreements, Map.of(ITALIAN, editor.version(agreements, ITALIAN)), "Grazie"));

        assertThat(overview("anna").drafts().rows()).isEmpty();
        assertThat(overview("anna").reviews().rows()).isEmpty();
        assertThat(pages(overview("anna").waiting())).containsExactly(agreements);
        assertThat(pages(overview("enzo").reviews())).containsExactly(agreements);

        as("ugo", () -> workflow.giveBack(agreements, Map.of(ITALIAN, editor.version(agreements, ITALIAN)), "No"));

        assertThat(pages(overview("anna").returned())).containsExactly(agreements);
        assertThat(overview("anna").drafts().rows()).isEmpty();
        assertThat(overview("anna").waiting().rows()).isEmpty();
        assertThat(overview("enzo").returned().rows()).isEmpty();
    }

    @Test
    void pagesOfOtherSectionsAreNotListed() {
        as("enzo", () -> editor.write(europe, ITALIAN, "Europa nuova"));

        assertThat(overview("enzo").drafts().rows()).isEmpty();
        assertThat(pages(overview("enzo").changed())).containsExactly(agreements);
        assertThat(pages(overview("ugo").changed())).containsExactlyInAnyOrder(agreements, europe);
    }

    @Test
    void outdatedTranslationsAreListed() {
        var drafting = container.get(Drafting.class);
        long source = newest(agreements);
        drafting.translate(agreements, ENGLISH, new Slug("agreements"), Editor.text("Agreements"), source);
        assertThat(overview("anna").stale().rows()).isEmpty();

        editor.write(agreements, ITALIAN, "Accordi nuovi");
        editor.publish(agreements, ITALIAN);

        assertThat(overview("anna").stale().rows())
                .extracting(LanguageState::language)
                .containsExactly(ENGLISH);
    }

    @Test
    void scheduledAndExpiringTextsAreListedInOrder() {
        long late = editor.draft(agreements, ITALIAN, "tardi");
        long early = editor.draft(agreements, ITALIAN, "presto");
        schedule(late, inDays(9), null);
        schedule(early, inDays(2), null);
        schedule(agreements, null, inDays(29));
        schedule(europe, null, inDays(31));

        assertThat(pages(overview("ugo").scheduled())).containsExactly(early, late);
        assertThat(pages(overview("ugo").expiring())).containsExactly(agreements);
    }

    @Test
    void theReviewThatWaitsLongestIsFirstEvenIfItsTextWasWrittenLast() {
        long other = editor.page(agreements, "bando");
        as("anna", () -> editor.write(other, ITALIAN, "Bando nuovo"));
        container.clock().advance(Duration.ofHours(1));
        as("anna", () -> editor.write(agreements, ITALIAN, "Accordi nuovi"));
        as("anna", () -> workflow.requestReview(agreements, Map.of(ITALIAN, editor.version(agreements, ITALIAN)), ""));
        container.clock().advance(Duration.ofHours(1));
        as("anna", () -> workflow.requestReview(other, Map.of(ITALIAN, editor.version(other, ITALIAN)), ""));

        assertThat(pages(overview("enzo").reviews())).containsExactly(agreements, other);
    }

    @Test
    void aScheduledDraftDoesNotWaitForAReview() {
        as("anna", () -> editor.write(agreements, ITALIAN, "Accordi nuovi"));
        as("anna", () -> workflow.requestReview(agreements, Map.of(ITALIAN, editor.version(agreements, ITALIAN)), ""));
        schedule(agreements, inDays(2), null);

        assertThat(overview("enzo").reviews().rows()).isEmpty();
        assertThat(pages(overview("enzo").scheduled())).containsExactly(agreements);
    }

    @Test
    void anUnpublishedTextIsNotListedAsExpiring() {
        long draft = editor.draft(agreements, ITALIAN, "bozza");
        schedule(draft, null, inDays(3));
        long planned = editor.draft(agreements, ITALIAN, "prevista");
        schedule(planned, inDays(2), inDays(4));

        assertThat(pages(overview("ugo").expiring())).containsExactly(planned);
    }

    @Test
    void pagesWithEnoughLowRatingsAreListedTheLowestFirst() {
        long fine = editor.page(agreements, "bene");
        rate(agreements, RatingScale.STARS, 3, 3, 5, 5);
        assertThat(overview("anna").lowest().rows()).isEmpty();

        rate(agreements, RatingScale.THUMBS, 1);
        rate(europe, RatingScale.THUMBS, 0, 0, 0, 0, 1);
        rate(fine, RatingScale.THUMBS, 1, 1, 1, 1, 1);

        assertThat(overview("anna").lowest().rows()).singleElement().satisfies(rated -> {
            assertThat(rated.state().pageId()).isEqualTo(agreements);
            assertThat(rated.score().count()).isEqualTo(5);
            assertThat(rated.score().percent()).isEqualTo(60);
        });
        assertThat(overview("ugo").lowest().rows())
                .extracting(rated -> rated.state().pageId())
                .containsExactly(europe, agreements);
    }

    private void rate(long page, RatingScale scale, int... scores) {
        var ratings = container.get(Ratings.class);
        long revision = newest(page);
        for (int score : scores) {
            ratings.ratePage(
                    new RatedText(page, ITALIAN, revision, "Titolo"),
                    new RatingValue(scale, score, null, null),
                    Admission.COUNTED);
        }
    }

    @Test
    void aListHasItsFirstEntriesAndTheTotalWithFewQueries() {
        for (int number = 0; number < 30; number++) {
            editor.page(agreements, "p" + number);
        }

        long before = container.database().statements();
        var changed = overview("enzo").changed();

        assertThat(container.database().statements() - before).isLessThan(15);
        assertThat(changed.rows()).hasSize(Overview.MOST);
        assertThat(changed.total()).isEqualTo(31);
    }

    private long newest(long page) {
        return container.inTransaction(() -> container
                .get(Pages.class)
                .getTranslation(page, ITALIAN)
                .newest()
                .id());
    }
}
