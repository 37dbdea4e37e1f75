package it.rer.portico.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.desk.tree.TreeQueries;
import it.rer.portico.web.desk.shell.TestScreen;
import it.rer.portico.web.testing.Exchange;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageChoicesTest {

    /** A page at the top, below it a page whose title the caller may not read, and one below that. */
    private static final class Hidden extends TreeQueries {

        private int read;

        @Override
        public List<TreeEntry> all() {
            read++;
            return List.of(
                    new TreeEntry(TestPages.entry(1, "Bandi", 1), 0),
                    new TreeEntry(TestPages.entry(2, "", 1), 1),
                    new TreeEntry(TestPages.entry(3, "Scadenze", 0), 2));
        }
    }

    private final Hidden contents = new Hidden();

    @Test
    void leavesOutPagesWhoseTitleTheCallerMayNotRead() {
        try (var shown = TestScreen.shown(Exchange.get("/redazione/traduzioni"))) {
            var choices = shown.wire(new PageChoices(), contents);

            assertThat(choices.sections()).extracting(PageChoices.Choice::id).containsExactly("1");
            assertThat(choices.all())
                    .extracting(PageChoices.Choice::title)
                    .containsExactly("Bandi", "\u2003\u2003Scadenze");
            assertThat(contents.read).isEqualTo(1);
        }
    }
}
