package it.rer.portico.desk.workflow;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.content.page.ConflictException;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.site.published.FollowedSite;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Texts of a page are published together, and only those that were seen and are ready. */
@OnEveryPlatform
class WorkflowPublishTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Container container;
    private final Workflow workflow;
    private final TestDraft draft;
    private final long page;

    WorkflowPublishTest(Container container) {
        this.container = container;
        workflow = container.get(Workflow.class);
        draft = new TestDraft(container);
        page = draft.page;
    }

    @Test
    void bothLanguagesArePublishedAtOnce() {
        draft.asAnna(() -> workflow.publish(
                page, Map.of(ITALIAN, draft.italian().version(), ENGLISH, draft.editor.version(page, ENGLISH))));

        var now = FollowedSite.of(container).current();
        assertThat(now.text(page, ITALIAN).orElseThrow().title()).isEqualTo("Accordi nuovi");
        assertThat(now.text(page, ENGLISH).orElseThrow().title()).isEqualTo("New agreements");
    }

    @Test
    void neitherIsPublishedIfOneWasChangedMeanwhile() {
        long seen = draft.editor.version(page, ENGLISH);
        draft.editor.write(page, ENGLISH, "Newer agreements");

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> draft.asAnna(() ->
                        workflow.publish(page, Map.of(ITALIAN, draft.italian().version(), ENGLISH, seen))));

        assertThat(draft.italian().draft()).isPresent();
        assertThat(draft.read()).isEqualTo("Titolo di accordi");
    }

    @Test
    void whoWasOvertakenIsToldSoBeforeTheFaultsOfATextThatTheyHaveNotSeen() {
        long seen = draft.editor.version(page, ENGLISH);
        draft.spoil();
        var later = container.clock().instant().plus(HOUR);

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> draft.asAnna(() -> workflow.publish(page, Map.of(ENGLISH, seen))));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() ->
                        draft.asAnna(() -> workflow.schedule(page, Map.of(ENGLISH, new Schedule(seen, later, null)))));
    }

    @Test
    void neitherIsPublishedIfOneIsNotReady() {
        draft.spoil();

        assertThatExceptionOfType(NotReadyException.class)
                .isThrownBy(() -> draft.asAnna(() -> workflow.publish(
                        page,
                        Map.of(ITALIAN, draft.italian().version(), ENGLISH, draft.editor.version(page, ENGLISH)))))
                .satisfies(refused -> {
                    assertThat(refused.language()).isEqualTo(ENGLISH);
                    assertThat(refused.arguments()).singleElement().isNotEqualTo(0);
                });

        assertThat(draft.italian().draft()).isPresent();
    }

    @Test
    void nothingIsDoneWhereNoLanguageIsChosen() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> draft.asAnna(() -> workflow.publish(page, Map.of())))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("languages"));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> draft.asAnna(() -> workflow.requestReview(page, Map.of(), "")));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> draft.asAnna(() -> workflow.giveBack(page, Map.of(), "Manca l'anno")));
    }
}
