package it.rer.portico.desk.workflow;

import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.content.change.Change;
import it.rer.portico.content.change.ChangeFeed;
import it.rer.portico.content.change.ChangeKind;
import it.rer.portico.content.page.InvalidScheduleException;
import it.rer.portico.content.page.TranslationState;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.Race;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** When texts are published and withdrawn by themselves. */
@OnEveryPlatform
class WorkflowScheduleTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Container container;
    private final Workflow workflow;
    private final DueTexts due;
    private final TestDraft draft;
    private final long page;

    WorkflowScheduleTest(Container container) {
        this.container = container;
        workflow = container.get(Workflow.class);
        due = container.get(DueTexts.class);
        draft = new TestDraft(container);
        page = draft.page;
    }

    @Test
    void momentsThatHavePassedOrCrossAreRefused() {
        var now = container.clock().instant();
        long version = draft.italian().version();

        assertThatExceptionOfType(InvalidScheduleException.class)
                .isThrownBy(() ->
                        draft.asAnna(() -> workflow.schedule(page, Map.of(ITALIAN, new Schedule(version, now, null)))));
        assertThatExceptionOfType(InvalidScheduleException.class)
                .isThrownBy(() ->
                        draft.asAnna(() -> workflow.schedule(page, Map.of(ITALIAN, new Schedule(version, null, now)))));
        assertThatExceptionOfType(InvalidScheduleException.class)
                .isThrownBy(() -> draft.asAnna(() -> workflow.schedule(
                        page, Map.of(ITALIAN, new Schedule(version, now.plus(HOUR), now.plus(HOUR))))));
        assertThat(draft.italian().version()).isEqualTo(version);
    }

    @Test
    void whatIsDueIsDoneExactlyOnceThoughTwoNodesLook() {
        var now = container.clock().instant();
        draft.asAnna(() -> workflow.schedule(
                page, Map.of(ITALIAN, new Schedule(draft.italian().version(), now.plus(HOUR), null))));
        assertThat(due.due()).isEmpty();
        container.clock().advance(HOUR);
        long id = draft.italian().id();
        assertThat(due.due()).containsExactly(id);
        long before = container.get(ChangeFeed.class).latest();
        var other = container.anotherNode();
        other.clock().set(container.clock().instant());
        var done = new AtomicInteger();

        var failures = Race.run(List.of(container, other).stream()
                .map(node -> look(node, id, done))
                .toList());

        assertThat(failures).isEmpty();
        assertThat(done).hasValue(1);
        assertThat(container.get(ChangeFeed.class).since(before))
                .extracting(Change::kind)
                .containsExactly(ChangeKind.PUBLISHED);
        assertThat(draft.read()).isEqualTo("Accordi nuovi");
        assertThat(due.due()).isEmpty();
    }

    private static Callable<Boolean> look(Container node, long id, AtomicInteger done) {
        return () -> {
            boolean did = node.get(DueTexts.class).carryOut(id);
            if (did) {
                done.incrementAndGet();
            }
            return did;
        };
    }

    /** As after a night without a server: the text comes to its end, and does not come back without one. */
    @Test
    void aTextOfWhichBothMomentsHavePassedIsNotReadByCitizens() {
        var now = container.clock().instant();
        draft.asAnna(() -> workflow.schedule(
                page,
                Map.of(
                        ITALIAN,
                        new Schedule(draft.italian().version(), now.plus(HOUR), now.plus(HOUR.multipliedBy(2))))));
        container.clock().advance(HOUR.multipliedBy(3));

        for (int look = 0; look < 3; look++) {
            due.due().forEach(due::carryOut);
        }

        assertThat(due.due()).isEmpty();
        assertThat(draft.italian().state()).isEqualTo(TranslationState.WITHDRAWN);
        assertThat(draft.newest()).isEqualTo("Accordi nuovi");
    }
}
