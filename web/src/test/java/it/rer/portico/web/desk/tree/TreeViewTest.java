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
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeViewTest {

    private static final class Pages extends TreeQueries {

        private final List<Long> order = new ArrayList<>(List.of(1L, 2L, 3L));
        private boolean publishable = true;

        @Override
        public Entry get(long pageId) {
            return new Entry(pageId, 5, null, PageKind.DOCUMENT, true, 0, Map.of(), true, publishable);
        }

        @Override
        public Map<Long, List<Entry>> below(Collection<Long> parents) {
            return Collections.singletonMap(null, order.stream().map(this::get).toList());
        }
    }

    private static final long SHOWN = 5;

    private final Pages pages = new Pages();

    private final TreeCommands treeCommands = new TreeCommands() {
        @Override
        public void shift(long pageId, long version, int steps) {
            if (version != SHOWN) {
                throw new ConflictException();
            }
            int index = pages.order.indexOf(pageId);
            Collections.swap(pages.order, index, index + steps);
        }
    };

    @ParameterizedTest
    @CsvSource({"up:3:5, up-3", "up:2:5, down-2", "down:1:5, down-1", "down:2:5, up-2", "by2:1:5, up-1"})
    void movingAPageFocusesTheButtonToMoveItFurther(String command, String button) {
        var form = Exchange.post("/redazione/pagine").parameter("command", command);
        try (var sent = TestScreen.sent(form)) {
            sent.wire(new TreeView(), pages, treeCommands).act();

            assertThat(sent.leadsTo()).endsWith("#" + button);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"up:3:4", "down:1:6"})
    void movingAPageThatHasChangedIsRefused(String command) {
        try (var sent = TestScreen.sent(Exchange.post("/redazione/pagine").parameter("command", command))) {
            sent.wire(new TreeView(), pages, treeCommands).act();

            assertThat(sent.screen().isRefused()).isTrue();
            assertThat(sent.leadsTo()).isNull();
            assertThat(pages.order).containsExactly(1L, 2L, 3L);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"up:3", "up:3:", "up:x:5", "up"})
    void aMalformedCommandIsIgnored(String command) {
        try (var sent = TestScreen.sent(Exchange.post("/redazione/pagine").parameter("command", command))) {
            sent.wire(new TreeView(), pages, treeCommands).act();

            assertThat(pages.order).containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void isOrderedOnlyIfAPageCanBeMoved() {
        try (var shown = TestScreen.shown(Exchange.get("/redazione/pagine"))) {
            assertThat(shown.wire(new TreeView(), pages, treeCommands).isOrdered())
                    .isTrue();

            pages.publishable = false;
            assertThat(shown.wire(new TreeView(), pages, treeCommands).isOrdered())
                    .isFalse();

            pages.publishable = true;
            pages.order.removeIf(id -> id != 1);
            assertThat(shown.wire(new TreeView(), pages, treeCommands).isOrdered())
                    .isFalse();
        }
    }
}
