package it.rer.portico.desk.workflow;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.site.published.FollowedSite;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import org.junit.jupiter.api.Test;

/** A text is taken back, with the reason and perhaps a successor. */
@OnEveryPlatform
class WorkflowWithdrawTest {

    private final Container container;
    private final Workflow workflow;
    private final TestDraft draft;
    private final long page;

    WorkflowWithdrawTest(Container container) {
        this.container = container;
        workflow = container.get(Workflow.class);
        draft = new TestDraft(container);
        page = draft.page;
    }

    @Test
    void whoWithdrawsSaysWhy() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> draft.asAnna(
                        () -> workflow.withdraw(page, ITALIAN, draft.italian().version(), " ", null)))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("reason"));
        assertThat(draft.italian().published()).isPresent();
    }

    @Test
    void readersOfAWithdrawnTextAreLedToItsSuccessor() {
        long next = draft.editor.page(null, "intese");

        draft.asAnna(() -> workflow.withdraw(page, ITALIAN, draft.italian().version(), "Superato", next));

        var now = FollowedSite.of(container).current();
        assertThat(now.isWithdrawn(ITALIAN, "accordi")).isTrue();
        assertThat(now.successor(ITALIAN, "accordi").orElseThrow().pageId()).isEqualTo(next);
        assertThat(draft.italian().withdrawnReason()).contains("Superato");
        assertThat(now.text(page, ENGLISH)).isPresent();
    }
}
