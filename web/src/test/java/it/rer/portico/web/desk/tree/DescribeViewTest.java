package it.rer.portico.web.desk.tree;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.page.ConflictException;
import it.rer.portico.content.page.PageKind;
import it.rer.portico.desk.tree.Entry;
import it.rer.portico.desk.tree.TreeCommands;
import it.rer.portico.desk.tree.TreeQueries;
import it.rer.portico.web.desk.shell.TestScreen;
import it.rer.portico.web.testing.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DescribeViewTest {

    private long newest = 5;
    private final List<String> said = new ArrayList<>();

    private final TreeQueries pages = new TreeQueries() {
        @Override
        public Entry get(long pageId) {
            return new Entry(pageId, newest, 1L, PageKind.SECTION, true, 0, Map.of(), true, true);
        }
    };

    private final TreeCommands treeCommands = new TreeCommands() {
        @Override
        public void describe(long pageId, long version, PageKind kind, boolean inNavigation) {
            if (version != newest) {
                throw new ConflictException();
            }
            said.add(kind + " " + inNavigation);
        }
    };

    private final TestScreen screen =
            TestScreen.sent(Exchange.post("/redazione/sposta").parameter("id", "7"));
    private final DescribeView view = screen.wire(new DescribeView(), pages, treeCommands);

    @AfterEach
    void close() {
        screen.close();
    }

    private void choose(String version) {
        view.setVersion(version);
        view.setKind("document");
        view.setListed(false);
        view.describe();
    }

    @Test
    void theFormSendsTheVersionThatWasShown() {
        assertThat(view.getVersion()).isEqualTo("5");

        choose("5");

        assertThat(said).containsExactly("DOCUMENT false");
        assertThat(screen.leadsTo()).contains("done=described");
    }

    @Test
    void aConflictKeepsTheInputAndShowsTheNewVersion() {
        newest = 6;

        choose("5");

        assertThat(screen.screen().isRefused()).isTrue();
        assertThat(screen.screen().getFaults()).hasSize(1);
        assertThat(screen.leadsTo()).isNull();
        assertThat(view.getKind()).isEqualTo("document");
        assertThat(view.isListed()).isFalse();
        assertThat(view.getVersion()).isEqualTo("6");
        assertThat(said).isEmpty();
    }

    @Test
    void aFormWithoutAVersionIsRefused() {
        choose("");
        assertThat(screen.screen().isRefused()).isTrue();

        choose("-1");
        assertThat(said).isEmpty();
    }
}
