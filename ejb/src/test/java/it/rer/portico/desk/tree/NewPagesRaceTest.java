package it.rer.portico.desk.tree;

import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.page.Page;
import it.rer.portico.content.page.PageNotFoundException;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.TwoPublishers;
import org.junit.jupiter.api.Test;

/** Pages that are made while somebody else changes the tree around them. */
@OnEveryPlatform
class NewPagesRaceTest {

    private final TwoPublishers publishers;
    private final long top;
    private final long a;
    private final long b;

    NewPagesRaceTest(Container container) {
        publishers = new TwoPublishers(container);
        top = publishers.top;
        a = publishers.a;
        b = publishers.b;
    }

    @Test
    void aPageIsNotMadeBelowOneThatIsBeingThrownAway() {
        publishers.assertRefused(
                PageNotFoundException.class,
                () -> publishers.trash.trash(a),
                () -> publishers.newPages.create(a, ITALIAN, "Nuova"));
    }

    @Test
    void aPageThatIsMadeBelowOneThatIsBeingMovedStandsAtTheNewAddress() {
        assertThat(publishers.race(publishers.move(a, b), () -> publishers.newPages.create(a, ITALIAN, "Nuova")))
                .isEmpty();

        assertThat(publishers.pages.findByPath(ITALIAN, "sezione/bandi/accordi/nuova"))
                .isPresent();
    }

    @Test
    void twoPagesThatAreMadeAtOnceStandOneAfterTheOther() {
        assertThat(publishers.race(
                        () -> publishers.newPages.create(top, ITALIAN, "Nuova"),
                        () -> publishers.newPages.create(top, ITALIAN, "Nuova")))
                .isEmpty();

        assertThat(publishers.pages.children(top))
                .hasSize(4)
                .extracting(Page::position)
                .containsExactly(0, 1, 2, 3);
    }

    @Test
    void aCopyOfABranchThatIsBeingMovedStandsWhereItIsPut() {
        publishers.made(a, "Europa");

        assertThat(publishers.race(publishers.move(a, b), () -> publishers.treeCommands.copy(a, top)))
                .isEmpty();
    }
}
