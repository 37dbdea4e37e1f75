package it.rer.portico.desk.tree;

import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.page.ConflictException;
import it.rer.portico.content.page.InvalidMoveException;
import it.rer.portico.content.page.Page;
import it.rer.portico.content.page.PageKind;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.TwoPublishers;
import org.junit.jupiter.api.Test;

/** Two who move, shift or describe pages at the same moment. */
@OnEveryPlatform
class TreeCommandsRaceTest {

    private final TwoPublishers publishers;
    private final long top;
    private final long a;
    private final long b;

    TreeCommandsRaceTest(Container container) {
        publishers = new TwoPublishers(container);
        top = publishers.top;
        a = publishers.a;
        b = publishers.b;
    }

    @Test
    void twoMovesDoNotTieTheTreeIntoARing() {
        publishers.assertRefused(InvalidMoveException.class, publishers.move(a, b), publishers.move(b, a));

        assertThat(publishers.editor.path(a, ITALIAN)).isEqualTo("sezione/bandi/accordi");
    }

    @Test
    void twoMovesOfBranchesDoNotTieTheTreeIntoARing() {
        long belowA = publishers.made(a, "Sotto");
        long belowB = publishers.made(b, "Sotto");

        publishers.assertRefused(InvalidMoveException.class, publishers.move(a, belowB), publishers.move(b, belowA));
    }

    @Test
    void ofTwoWhoMoveOnePageTheSecondIsToldOfTheConflict() {
        long c = publishers.made(top, "Convenzioni");

        publishers.assertRefused(ConflictException.class, publishers.move(c, a), publishers.move(c, b));

        assertThat(publishers.editor.path(c, ITALIAN)).isEqualTo("sezione/accordi/convenzioni");
    }

    @Test
    void ofTwoWhoDescribeOnePageTheSecondIsToldOfTheConflict() {
        publishers.assertRefused(
                ConflictException.class, describe(a, PageKind.SECTION, true), describe(a, PageKind.DOCUMENT, false));

        assertThat(publishers.pages.get(a).kind()).isEqualTo(PageKind.SECTION);
        assertThat(publishers.pages.get(a).inNavigation()).isTrue();
    }

    @Test
    void twoWhoShiftDifferentPagesBothGetTheirWay() {
        long c = publishers.made(top, "Convenzioni");
        long d = publishers.made(top, "Deleghe");

        assertThat(publishers.race(shift(d, -1), shift(a, 1))).isEmpty();

        assertThat(publishers.pages.children(top)).extracting(Page::id).containsExactly(b, a, d, c);
        assertThat(publishers.pages.children(top)).extracting(Page::position).containsExactly(0, 1, 2, 3);
    }

    @Test
    void ofTwoWhoShiftOnePageTheSecondIsToldOfTheConflict() {
        publishers.made(top, "Convenzioni");

        publishers.assertRefused(ConflictException.class, shift(a, 1), shift(a, 2));
    }

    private Runnable shift(long page, int steps) {
        long seen = publishers.editor.version(page);
        return () -> publishers.treeCommands.shift(page, seen, steps);
    }

    private Runnable describe(long page, PageKind kind, boolean listed) {
        long seen = publishers.editor.version(page);
        return () -> publishers.treeCommands.describe(page, seen, kind, listed);
    }
}
