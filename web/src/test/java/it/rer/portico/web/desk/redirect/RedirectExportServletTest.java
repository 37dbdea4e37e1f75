package it.rer.portico.web.desk.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.page.RedirectTarget;
import it.rer.portico.desk.redirect.FormerPath;
import it.rer.portico.desk.redirect.RedirectCsv;
import it.rer.portico.desk.redirect.RedirectLine;
import it.rer.portico.desk.redirect.RedirectLists;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.desk.shell.TestScreen;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.TestLinks;
import it.rer.portico.web.testing.Wiring;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RedirectExportServletTest {

    private static Listing listing(FormerPath former, RedirectTarget target, String path) {
        return new Listing(former, target, path);
    }

    private record Listing(FormerPath former, RedirectTarget target, String path) {

        RedirectLists.Listed listed() {
            return new RedirectLists.Listed(
                    Language.ITALIAN,
                    former,
                    target,
                    Language.ENGLISH,
                    path,
                    Optional.of(Instant.parse("2026-01-02T23:30:00Z")));
        }
    }

    @Test
    void theExportCanBeImported() {
        var lists = new RedirectLists() {
            @Override
            public List<Listed> all() {
                return List.of(
                                listing(new FormerPath("città d'arte?", ""), RedirectTarget.page(1), "europe"),
                                listing(new FormerPath("index.php", "id=12&q=a b#c"), RedirectTarget.page(2), ""),
                                listing(new FormerPath("modulo", ""), RedirectTarget.file(7), ""),
                                listing(
                                        new FormerPath("", "p=1"),
                                        RedirectTarget.outside("https://regione.example/a"),
                                        ""))
                        .stream()
                        .map(Listing::listed)
                        .toList();
            }
        };
        try (var screen = TestScreen.shown(Exchange.get(RedirectExportServlet.ALL))) {
            var servlet = Wiring.wire(
                    new RedirectExportServlet(),
                    lists,
                    new RedirectImport(),
                    screen.screen(),
                    TestLinks.at("/portico"),
                    new RequestContext());
            var answer = Exchange.get(RedirectExportServlet.ALL).sendTo(servlet);

            assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
            assertThat(answer.text()).contains("2026-01-03");
            assertThat(RedirectCsv.read(answer.bytes()))
                    .containsExactly(
                            new RedirectLine(2, "/it/citt%C3%A0%20d'arte%3F", "/en/europe"),
                            new RedirectLine(3, "/it/index.php?id=12&q=a%20b%23c", "page:2"),
                            new RedirectLine(4, "/it/modulo", "file:7"),
                            new RedirectLine(5, "/it?p=1", "https://regione.example/a"));
        }
    }
}
