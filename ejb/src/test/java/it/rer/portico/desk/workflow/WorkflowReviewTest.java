package it.rer.portico.desk.workflow;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.content.page.ConflictException;
import it.rer.portico.content.page.InvalidScheduleException;
import it.rer.portico.content.page.ReviewState;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A draft is asked for and given back. */
@OnEveryPlatform
class WorkflowReviewTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Container container;
    private final Workflow workflow;
    private final DueTexts due;
    private final TestDraft draft;
    private final long page;

    WorkflowReviewTest(Container container) {
        this.container = container;
        workflow = container.get(Workflow.class);
        due = container.get(DueTexts.class);
        draft = new TestDraft(container);
        page = draft.page;
    }

    @Test
    void aDraftIsAskedForGivenBackAndForgottenWhenPublished() {
        draft.asAnna(() ->
                workflow.requestReview(page, Map.of(ITALIAN, draft.italian().version()), "Vedi le date"));
        assertThat(draft.italian().review().state()).isEqualTo(ReviewState.REQUESTED);
        assertThat(draft.italian().review().by()).contains("anna");
        assertThat(draft.italian().review().note()).contains("Vedi le date");

        draft.asAnna(
                () -> workflow.giveBack(page, Map.of(ITALIAN, draft.italian().version()), "Manca l'anno"));
        assertThat(draft.italian().review().state()).isEqualTo(ReviewState.RETURNED);

        draft.asAnna(
                () -> workflow.publish(page, Map.of(ITALIAN, draft.italian().version())));
        assertThat(draft.italian().review().state()).isEqualTo(ReviewState.NONE);
    }

    @Test
    void whatIsGivenBackIsNotPublishedByItself() {
        var now = container.clock().instant();
        draft.asAnna(() ->
                workflow.requestReview(page, Map.of(ITALIAN, draft.italian().version()), ""));
        draft.asAnna(() -> workflow.schedule(
                page, Map.of(ITALIAN, new Schedule(draft.italian().version(), now.plus(HOUR), null))));

        draft.asAnna(
                () -> workflow.giveBack(page, Map.of(ITALIAN, draft.italian().version()), "Manca l'anno"));

        assertThat(draft.italian().publishAt()).isEmpty();
        container.clock().advance(HOUR);
        assertThat(due.due()).isEmpty();
    }

    @Test
    void bothLanguagesAreAskedForGivenBackAndScheduledTogetherOrNeither() {
        var now = container.clock().instant();
        long english = draft.editor.version(page, ENGLISH);
        var old = Map.of(ITALIAN, draft.italian().version() - 1, ENGLISH, english);
        draft.editor.write(page, ENGLISH, "New agreements");
        var seen = Map.of(ITALIAN, draft.italian().version(), ENGLISH, draft.editor.version(page, ENGLISH));

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> draft.asAnna(() -> workflow.requestReview(page, old, "")));
        assertThatExceptionOfType(InvalidScheduleException.class)
                .isThrownBy(() -> draft.asAnna(() -> workflow.schedule(
                        page,
                        Map.of(
                                ITALIAN,
                                new Schedule(seen.get(ITALIAN), now.plus(HOUR), null),
                                ENGLISH,
                                new Schedule(seen.get(ENGLISH), now, null)))))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("en-publishAt"));
        assertThat(draft.italian().review().state()).isEqualTo(ReviewState.NONE);
        assertThat(draft.italian().publishAt()).isEmpty();

        draft.asAnna(() -> workflow.requestReview(page, seen, "Tutte e due"));
        assertThat(draft.italian().review().state()).isEqualTo(ReviewState.REQUESTED);
    }
}
