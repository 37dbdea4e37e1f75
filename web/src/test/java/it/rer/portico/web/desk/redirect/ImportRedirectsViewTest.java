package it.rer.portico.web.desk.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.page.ConflictException;
import it.rer.portico.content.page.RedirectTarget;
import it.rer.portico.desk.redirect.FormerPath;
import it.rer.portico.desk.redirect.PlannedRedirect;
import it.rer.portico.desk.redirect.PlannedRedirect.Outcome;
import it.rer.portico.desk.redirect.RedirectLine;
import it.rer.portico.desk.redirect.RedirectLists;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.desk.shell.TestScreen;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.Wiring;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ImportRedirectsViewTest {

    /** Refuses every third line. */
    private static final class Lists extends RedirectLists {

        private final List<Counts> taken = new ArrayList<>();
        private boolean late;

        @Override
        public List<PlannedRedirect> plan(List<RedirectLine> lines) {
            return lines.stream()
                    .map(line -> {
                        boolean refused = line.number() % 3 == 0;
                        return new PlannedRedirect(
                                line,
                                refused ? Outcome.REFUSED : Outcome.NEW,
                                Language.ITALIAN,
                                new FormerPath("a", ""),
                                RedirectTarget.page(1),
                                null,
                                refused ? new InvalidInputException("target", "redirect.target-missing") : null);
                    })
                    .toList();
        }

        @Override
        public Counts apply(List<RedirectLine> lines, Counts expected) {
            if (late) {
                throw new ConflictException();
            }
            taken.add(expected);
            return expected;
        }
    }

    private final Lists lists = new Lists();
    private final Exchange exchange = Exchange.post("/redazione/importa-reindirizzamenti")
            .signedIn(
                    "anna",
                    Map.of(
                            "portico.redirects.lines",
                            new ArrayList<>(LongStream.rangeClosed(1, 120)
                                    .mapToObj(number -> new RedirectLine(number, "/a" + number, "/it/b"))
                                    .toList())));
    private final RedirectImport redirectImport = Wiring.wire(new RedirectImport(), exchange.request(), lists);

    private ImportRedirectsView view(TestScreen screen) {
        return screen.wire(new ImportRedirectsView(), redirectImport);
    }

    @Test
    void outcomesArePagedAndFiltered() {
        exchange.parameter("part", "2");
        try (var screen = TestScreen.shown(exchange)) {
            assertThat(view(screen).getRows())
                    .hasSize(50)
                    .first()
                    .extracting(ImportRedirectsView.Row::number)
                    .isEqualTo(51L);
        }
        exchange.parameter("part", "1").parameter("only", "refused");
        try (var screen = TestScreen.shown(exchange)) {
            var view = view(screen);
            assertThat(view.getRefused()).isEqualTo(40);
            assertThat(view.getAdded()).isEqualTo(80);
            assertThat(view.getRows()).hasSize(40).allSatisfy(row -> assertThat(row.reason())
                    .isNotBlank());
        }
    }

    @Test
    void importsExactlyWhatTheScreenShowed() {
        try (var screen = TestScreen.sent(exchange)) {
            var view = view(screen);
            view.setSeen("80-0-0-40");
            view.take();

            assertThat(lists.taken).containsExactly(new RedirectLists.Counts(80, 0, 0, 40));
            assertThat(screen.leadsTo()).isEqualTo("/redazione/reindirizzamenti?done=redirects-imported");
            assertThat(exchange.session()).doesNotContainKey("portico.redirects.lines");
        }
    }

    @Test
    void aConflictIsReportedAndKeepsTheFile() {
        lists.late = true;
        try (var screen = TestScreen.sent(exchange)) {
            var view = view(screen);
            view.setSeen("80-0-0-40");
            view.take();

            assertThat(screen.screen().isRefused()).isTrue();
            assertThat(screen.leadsTo()).isNull();
            assertThat(view.isRead()).isTrue();
        }
    }

    @Test
    void aMissingFileIsReportedAndThePreviousOneStays() {
        try (var screen = TestScreen.sent(exchange)) {
            var view = view(screen);
            view.setFile(null);
            view.read();

            assertThat(screen.screen().getFault()).containsOnlyKeys("file");
            assertThat(view.isRead()).isTrue();
        }
    }

    @Test
    void discardingTheFileRemovesItFromTheSession() {
        try (var screen = TestScreen.sent(exchange)) {
            view(screen).drop();

            assertThat(exchange.session()).isEmpty();
            assertThat(lists.taken).isEmpty();
        }
    }
}
