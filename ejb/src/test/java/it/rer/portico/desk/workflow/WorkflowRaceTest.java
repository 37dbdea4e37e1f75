package it.rer.portico.desk.workflow;

import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.page.ConflictException;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.TwoPublishers;
import org.junit.jupiter.api.Test;

/** Texts that are published while somebody else changes them or their page. */
@OnEveryPlatform
class WorkflowRaceTest {

    private final Workflow workflow;
    private final TwoPublishers publishers;
    private final long a;
    private final long b;

    WorkflowRaceTest(Container container) {
        workflow = container.get(Workflow.class);
        publishers = new TwoPublishers(container);
        a = publishers.a;
        b = publishers.b;
    }

    @Test
    void aTextIsNotPublishedAtAnotherAddressThanItsPublisherSaw() {
        publishers.assertRefused(ConflictException.class, publishers.move(a, b), publishers.publish(a));
    }

    @Test
    void aPageThatIsMovedWhileItIsPublishedLeavesItsAddressLeadingToIt() {
        assertThat(publishers.race(publishers.publish(a), publishers.move(a, b)))
                .isEmpty();

        assertThat(publishers.pages.getTranslation(a, ITALIAN).published()).isPresent();
        assertThat(publishers.editor.path(a, ITALIAN)).isEqualTo("sezione/bandi/accordi");
    }

    @Test
    void ofOneWhoPublishesAndOneWhoWithdrawsTheSecondIsToldOfTheConflict() {
        publishers.editor.publish(a, ITALIAN);
        publishers.editor.write(a, ITALIAN, "Accordi nuovi");

        publishers.assertRefused(ConflictException.class, publishers.publish(a), withdraw(a));

        publishers.editor.write(a, ITALIAN, "Accordi nuovissimi");
        publishers.assertRefused(ConflictException.class, withdraw(a), publishers.publish(a));
    }

    @Test
    void ofTwoWhoPublishOneTextTheSecondIsToldOfTheConflict() {
        publishers.assertRefused(ConflictException.class, publishers.publish(a), publishers.publish(a));
    }

    @Test
    void aTextIsNotPublishedWhileItsPageIsThrownAway() {
        assertThat(publishers.race(() -> publishers.trash.trash(a), publishers.publish(a)))
                .hasSize(1);

        assertThat(publishers.pages.getTranslation(a, ITALIAN).published()).isEmpty();
    }

    private Runnable withdraw(long page) {
        long seen = publishers.editor.version(page, ITALIAN);
        return () -> workflow.withdraw(page, ITALIAN, seen, "scaduto", null);
    }
}
