package it.rer.portico.web.desk.redirect;

import it.rer.portico.content.page.RedirectTarget;
import it.rer.portico.desk.redirect.PlannedRedirect;
import it.rer.portico.desk.redirect.RedirectCsv;
import it.rer.portico.desk.redirect.RedirectLists;
import it.rer.portico.platform.context.ClockProducer;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.http.Download;
import it.rer.portico.web.platform.http.SiteServlet;
import it.rer.portico.web.platform.text.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Sends redirects as a CSV file: all of them, or the lines of an import that were refused, with the reasons. */
@WebServlet(urlPatterns = {RedirectExportServlet.ALL, RedirectExportServlet.REFUSED})
public class RedirectExportServlet extends SiteServlet {

    static final String ALL = ScreenPath.REDIRECTS + "/scarica";
    static final String REFUSED = ScreenPath.REDIRECTS + "/rifiutati";

    private static final List<String> COLUMNS = List.of("former", "target", "kind", "created");
    private static final List<String> COLUMNS_OF_REFUSED = List.of("line", "former", "target", "reason");

    private static final long serialVersionUID = 1L;

    private static final String CSV = "text/csv;charset=UTF-8";

    @Inject
    private transient RedirectLists lists;

    @Inject
    private transient RedirectImport redirectImport;

    @Inject
    private transient Screen screen;

    @Inject
    private transient RequestContext requestContext;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals(REFUSED)) {
            new Download("reindirizzamenti-rifiutati.csv", CSV)
                    .send(table(COLUMNS_OF_REFUSED, redirectImport.planned(), this::refused), response);
        } else {
            new Download("reindirizzamenti.csv", CSV).send(table(COLUMNS, lists.all(), this::row), response);
        }
    }

    /** The keys of its texts in the bundle, after {@code redirect.}. */
    public static List<String> keys() {
        return Stream.concat(
                        Stream.of(COLUMNS, COLUMNS_OF_REFUSED)
                                .flatMap(List::stream)
                                .map("column."::concat),
                        Stream.of(RedirectTarget.Kind.values()).map(kind -> "kind." + Texts.key(kind)))
                .toList();
    }

    private <T> byte[] table(List<String> columns, List<T> things, Function<T, List<String>> row) {
        var rows = new ArrayList<List<String>>();
        rows.add(columns.stream()
                .map(column -> screen.text("redirect.column." + column))
                .toList());
        things.stream().map(row).filter(cells -> !cells.isEmpty()).forEach(rows::add);
        return RedirectCsv.write(rows);
    }

    private List<String> row(RedirectLists.Listed listed) {
        return List.of(
                FormerLink.address("", listed.language(), listed.former()),
                target(listed),
                screen.text("redirect.kind." + Texts.key(listed.target().kind())),
                listed.createdAt()
                        .map(at -> LocalDate.ofInstant(at, ClockProducer.ZONE).toString())
                        .orElse(""));
    }

    /** The target in the form that the import accepts; a page or file without an address is given by its id. */
    private static String target(RedirectLists.Listed listed) {
        var target = listed.target();
        return switch (target.kind()) {
            case PAGE ->
                listed.path().isEmpty() ? "page:" + target.id() : Links.path(listed.targetLanguage(), listed.path());
            case FILE -> "file:" + target.id();
            case OUTSIDE -> target.address();
        };
    }

    /** The cells of a refused line; empty if the line is not refused. */
    private List<String> refused(PlannedRedirect planned) {
        var line = planned.line();
        return planned.why()
                .map(why -> List.of(
                        String.valueOf(line.number()),
                        line.former(),
                        line.target(),
                        LineFault.of(why, screen, requestContext.language())))
                .orElse(List.of());
    }
}
