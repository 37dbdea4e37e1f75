package it.rer.portico.web.desk.tree;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.role.Role;
import it.rer.portico.content.page.PageKind;
import it.rer.portico.desk.tree.Branches;
import it.rer.portico.desk.tree.Entry;
import it.rer.portico.desk.tree.TreeCommands;
import it.rer.portico.desk.tree.TreeQueries;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.desk.PageChoices;
import it.rer.portico.web.desk.TestPages;
import it.rer.portico.web.desk.shell.TestScreen;
import it.rer.portico.web.testing.Exchange;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MoveViewTest {

    private static final class Pages extends TreeQueries {

        private boolean publishable = true;

        @Override
        public Entry get(long pageId) {
            return new Entry(pageId, 5, 1L, PageKind.DOCUMENT, true, 0, Map.of(), true, publishable);
        }

        /** The parent of the page, the page itself, another page, and one that the editor may only write. */
        @Override
        public List<TreeEntry> all() {
            return Stream.of(1L, 7L, 9L, 11L)
                    .map(id -> new TreeEntry(
                            new Entry(
                                    id,
                                    5,
                                    null,
                                    PageKind.DOCUMENT,
                                    true,
                                    0,
                                    Map.of(Language.ITALIAN, TestPages.state(id, "Pagina " + id)),
                                    true,
                                    publishable && id != 11),
                            0))
                    .toList();
        }

        @Override
        public boolean mayAtTop(Role role) {
            return false;
        }
    }

    /** Refuses every path as taken. */
    private static final class Crowded extends TreeCommands {
        @Override
        public void move(long pageId, long version, Long newParentId) {
            throw new InvalidInputException("slug", "page.path-taken", "bandi/europa");
        }

        @Override
        public long copy(long pageId, Long newParentId) {
            throw new InvalidInputException("slug", "page.path-taken", "bandi/europa");
        }
    }

    private static final class Alone extends Branches {
        @Override
        public List<Long> ids(long pageId) {
            return List.of(pageId);
        }
    }

    private final Exchange exchange = Exchange.post("/redazione/sposta").parameter("id", "7");
    private final TestScreen screen = TestScreen.sent(exchange);
    private final Pages pages = new Pages();
    private final MoveView view =
            screen.wire(new MoveView(), screen.wire(new PageChoices(), pages), pages, new Alone(), new Crowded());

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void aTakenPathIsReportedAtTheOnlyInput() {
        view.setParent("9");
        view.move();

        assertThat(screen.screen().getFault()).containsOnlyKeys("parent");
        assertThat(screen.screen().getFault().get("parent")).contains("bandi/europa");
        assertThat(screen.leadsTo()).isNull();
        assertThat(view.getParent()).isEqualTo("9");
    }

    @Test
    void aTakenPathOfACopyIsReportedAtTheOnlyInput() {
        view.copy();

        assertThat(screen.screen().getFault()).containsOnlyKeys("parent");
    }

    @Test
    void theQueryStringCanProposeAPossibleParent() {
        assertThat(view.getParent()).isEqualTo("1");

        exchange.parameter("parent", "9");
        assertThat(view.getParent()).isEqualTo("9");

        exchange.parameter("parent", "11");
        assertThat(view.getParent()).isEqualTo("1");
    }

    @Test
    void publishersCanMoveThePageBelowPagesThatTheyPublish() {
        assertThat(view.isMovable()).isTrue();
        assertThat(view.isTop()).isFalse();
        assertThat(view.getParents()).extracting(PageChoices.Choice::id).containsExactly("1", "9");
    }

    @Test
    void authorsCanOnlyCopyThePage() {
        pages.publishable = false;

        assertThat(view.isMovable()).isFalse();
        assertThat(view.getParents()).extracting(PageChoices.Choice::id).containsExactly("1", "9", "11");
    }
}
