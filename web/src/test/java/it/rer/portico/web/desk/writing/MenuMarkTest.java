package it.rer.portico.web.desk.writing;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.permission.NotAllowedException;
import it.rer.portico.content.page.PageKind;
import it.rer.portico.desk.tree.Entry;
import it.rer.portico.desk.tree.TreeCommands;
import it.rer.portico.desk.tree.TreeQueries;
import it.rer.portico.desk.writing.EditingSession;
import it.rer.portico.web.desk.shell.TestScreen;
import it.rer.portico.web.testing.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MenuMarkTest {

    private boolean publishable = true;

    private final TreeQueries pages = new TreeQueries() {
        @Override
        public Entry get(long pageId) {
            return new Entry(pageId, 5, 1L, PageKind.SECTION, true, 0, Map.of(), true, publishable);
        }
    };
    private final List<String> said = new ArrayList<>();
    private final TreeCommands treeCommands = new TreeCommands() {
        @Override
        public void describe(long pageId, long version, PageKind kind, boolean inNavigation) {
            if (!publishable) {
                throw new NotAllowedException();
            }
            said.add(pageId + " at " + version + " " + kind + " " + inNavigation);
        }
    };
    private final TestScreen screen = TestScreen.sent(
            Exchange.post("/redazione/pagina").parameter("id", "7").parameter("only", "it"));
    private final MenuMark mark = screen.wire(
            new MenuMark(), screen.wire(new EditView(), pages, new EditingSession(), new TextSaving()), treeCommands);

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void takingAPageOffTheMenuKeepsItsKindAndTheShownLanguage() {
        assertThat(mark.isOpen()).isTrue();
        assertThat(mark.isListed()).isTrue();

        mark.setVersion(mark.getVersion());
        mark.setListed(false);
        mark.save();

        assertThat(said).containsExactly("7 at 5 SECTION false");
        assertThat(screen.leadsTo()).endsWith("/redazione/pagina?id=7&only=it&done=described");
    }

    @Test
    void editorsWhoMayNotPublishAreRefused() {
        publishable = false;
        mark.setListed(false);
        mark.save();

        assertThat(mark.isOpen()).isFalse();
        assertThat(screen.screen().isRefused()).isTrue();
        assertThat(screen.leadsTo()).isNull();
    }
}
