package it.rer.portico.web.desk.home;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.role.Role;
import it.rer.portico.desk.home.Home;
import it.rer.portico.desk.home.Overview;
import it.rer.portico.desk.tree.LanguageState;
import it.rer.portico.feedback.rating.PageScore;
import it.rer.portico.platform.database.ResultPage;
import it.rer.portico.web.desk.EditorNamesView;
import it.rer.portico.web.desk.TestPages;
import it.rer.portico.web.desk.shell.DeskView;
import it.rer.portico.web.desk.shell.TestScreen;
import it.rer.portico.web.testing.Exchange;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HomeViewTest {

    /** Each list has more rows than are shown. */
    private static final class Busy extends Home {
        @Override
        public Overview overview(int from, int most) {
            var texts = LongStream.rangeClosed(1, 10)
                    .mapToObj(id -> TestPages.state(id, "Pagina " + id))
                    .toList();
            var list = new ResultPage<LanguageState>(texts, 40);
            var rated = texts.stream()
                    .map(text -> new Overview.Rated(text, new PageScore(text.pageId(), 10, 2)))
                    .toList();
            return new Overview(list, list, list, list, list, list, list, new ResultPage<>(rated, 40), list);
        }
    }

    /** An author and publisher. */
    private static final class Writer extends DeskView {
        @Override
        public boolean isA(Role role) {
            return true;
        }
    }

    /** Gives every login the same name. */
    private static final class Known extends EditorNamesView {
        @Override
        public String name(String login) {
            return "Anna Bianchi";
        }
    }

    @Test
    void showsWhoChangedAText() {
        try (var shown = TestScreen.shown(Exchange.get("/redazione"))) {
            var lists = view(shown).getLists();

            assertThat(lists)
                    .filteredOn(list -> List.of("reviews", "changed").contains(list.key()))
                    .hasSize(2)
                    .flatExtracting(HomeList::rows)
                    .allSatisfy(row -> assertThat(row.note()).endsWith(", Anna Bianchi"));
        }
    }

    @Test
    void linksToTheWholeOfALongList() {
        try (var shown = TestScreen.shown(Exchange.get("/redazione"))) {
            var lists = view(shown).getLists();

            assertThat(lists).hasSize(9).allSatisfy(list -> {
                assertThat(list.getOthers()).isEqualTo(30);
                assertThat(list.address())
                        .isEqualTo(
                                list.key().equals("stale")
                                        ? "/redazione/traduzioni?state=stale"
                                        : "/redazione/elenco?list=" + list.key());
            });
        }
    }

    @Test
    void aWholeListIsPaged() {
        var asked =
                Exchange.get("/redazione/elenco").parameter("list", "changed").parameter("part", "1");
        try (var shown = TestScreen.shown(asked)) {
            var view = shown.wire(new HomeListView(), new Busy(), lists(shown));

            assertThat(view.getRows()).hasSize(10);
            assertThat(view.getPaging().getTotal()).isEqualTo(40);
            assertThat(view.getPaging().getPrevious()).isEmpty();
        }
    }

    private static HomeView view(TestScreen shown) {
        return shown.wire(new HomeView(), new Writer(), new Busy(), lists(shown));
    }

    private static HomeLists lists(TestScreen shown) {
        return shown.wire(new HomeLists(), new Known());
    }
}
