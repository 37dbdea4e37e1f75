package it.rer.portico.desk.tree;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.page.InvalidMoveException;
import it.rer.portico.content.page.PageKind;
import it.rer.portico.content.page.PageNotFoundException;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.TwoPublishers;
import org.junit.jupiter.api.Test;

/** Pages that are thrown away or come back while somebody else changes them. */
@OnEveryPlatform
class TrashBinRaceTest {

    private final TwoPublishers publishers;
    private final long a;
    private final long b;

    TrashBinRaceTest(Container container) {
        publishers = new TwoPublishers(container);
        a = publishers.a;
        b = publishers.b;
    }

    @Test
    void aPageIsNotMovedBelowOneThatIsBeingThrownAway() {
        publishers.assertRefused(PageNotFoundException.class, () -> publishers.trash.trash(a), publishers.move(b, a));
    }

    @Test
    void aPageThatIsMovedIntoABranchGoesIntoTheTrashWithIt() {
        assertThat(publishers.race(publishers.move(b, a), () -> publishers.trash.trash(a)))
                .isEmpty();

        assertThat(publishers.pages.get(b).trashedAt()).isPresent();
    }

    @Test
    void whoDescribesAPageThatIsBeingThrownAwayIsToldThatItIsGone() {
        long seen = publishers.editor.version(a);

        publishers.assertRefused(
                PageNotFoundException.class,
                () -> publishers.trash.trash(a),
                () -> publishers.treeCommands.describe(a, seen, PageKind.SECTION, true));
    }

    @Test
    void onePageIsThrownAwayOnce() {
        publishers.assertRefused(
                PageNotFoundException.class, () -> publishers.trash.trash(a), () -> publishers.trash.trash(a));
    }

    @Test
    void onePageComesBackOnce() {
        publishers.throwAway(a);

        publishers.assertRefused(
                PageNotFoundException.class, () -> publishers.trash.restore(a), () -> publishers.trash.restore(a));
    }

    @Test
    void aPageDoesNotComeBackBelowOneThatIsBeingThrownAway() {
        long child = publishers.made(a, "Europa");
        publishers.throwAway(child);

        publishers.assertRefused(
                InvalidMoveException.class, () -> publishers.trash.trash(a), () -> publishers.trash.restore(child));
    }

    @Test
    void aPageThatComesBackGoesWithTheBranchThatIsThrownAway() {
        long child = publishers.made(a, "Europa");
        publishers.throwAway(child);

        assertThat(publishers.race(() -> publishers.trash.restore(child), () -> publishers.trash.trash(a)))
                .isEmpty();

        assertThat(publishers.pages.get(child).trashedAt()).isPresent();
    }
}
