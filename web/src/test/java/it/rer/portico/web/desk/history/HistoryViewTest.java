package it.rer.portico.web.desk.history;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.desk.history.History;
import it.rer.portico.desk.history.PastText;
import it.rer.portico.platform.database.ResultPage;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.desk.shell.TestScreen;
import it.rer.portico.web.testing.Exchange;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HistoryViewTest {

    /** Sixty revisions, newest first. */
    private static final class Sixty extends History {
        @Override
        public ResultPage<PastText> list(long pageId, Language language, int first, int most) {
            var all = IntStream.rangeClosed(1, 60)
                    .mapToObj(back -> new PastText(
                            61 - back,
                            "Bandi",
                            "Anna",
                            Instant.EPOCH,
                            Optional.empty(),
                            false,
                            false,
                            Optional.empty()))
                    .toList();
            return ResultPage.of(all, first, most);
        }
    }

    private TestScreen screen;

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void aComparisonWithoutTwoRevisionsIsRefusedOnTheSamePartOfTheList() {
        var view = shown(
                asked().parameter("compare", "true").parameter("from", "4").parameter("part", "2"));

        assertThat(screen.screen().isRefused()).isTrue();
        assertThat(view.getRows())
                .extracting(RevisionRow::getNumber)
                .startsWith(10)
                .hasSize(10);
    }

    @Test
    void theListIsShownWithoutAnError() {
        var view = shown(asked());

        assertThat(screen.screen().isRefused()).isFalse();
        assertThat(view.getRows())
                .extracting(RevisionRow::getNumber)
                .startsWith(60)
                .hasSize(50);
        assertThat(view.getPaging().getPrevious()).isEmpty();
        assertThat(view.getPaging().getNext()).isEqualTo("/redazione/cronologia?id=7&text=it&part=2");
    }

    private static Exchange asked() {
        return Exchange.get("/redazione/cronologia").parameter("id", "7").parameter("text", "it");
    }

    private HistoryView shown(Exchange exchange) {
        screen = TestScreen.shown(exchange);
        var history = new Sixty();
        var comparison = screen.wire(new ComparisonView(), history, new ShownDifference());
        var view = screen.wire(new HistoryView(), history, comparison);
        view.act();
        return view;
    }
}
