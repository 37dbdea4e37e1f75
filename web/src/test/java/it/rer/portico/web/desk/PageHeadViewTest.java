package it.rer.portico.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.content.page.PageNotFoundException;
import it.rer.portico.desk.tree.Entry;
import it.rer.portico.desk.tree.TreeQueries;
import it.rer.portico.web.desk.shell.TestScreen;
import it.rer.portico.web.testing.Exchange;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageHeadViewTest {

    /** A page below another one. */
    private static final class Two extends TreeQueries {
        @Override
        public List<Entry> breadcrumb(long pageId) {
            return pageId == 2 ? List.of(TestPages.entry(1, "Bandi", 1), TestPages.entry(2, "Scadenze", 0)) : List.of();
        }
    }

    @Test
    void breadcrumbLeadsToThePage() {
        try (var shown = shown("2")) {
            var head = shown.wire(new PageHeadView(), new Two());

            assertThat(head.getAncestors())
                    .extracting(PageHeadView.Ancestor::title)
                    .containsExactly("Bandi");
            assertThat(head.getTitle()).isEqualTo("Scadenze");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999", "pippo", ""})
    void refusesAPageThatDoesNotExist(String id) {
        try (var shown = shown(id)) {
            var head = shown.wire(new PageHeadView(), new Two());

            assertThatExceptionOfType(PageNotFoundException.class).isThrownBy(head::getAncestors);
            assertThatExceptionOfType(PageNotFoundException.class).isThrownBy(head::getTitle);
        }
    }

    private static TestScreen shown(String id) {
        return TestScreen.shown(Exchange.get("/redazione/cronologia").parameter("id", id));
    }
}
