package it.rer.portico.web.desk.redirect;

import it.rer.portico.desk.redirect.PlannedRedirect;
import it.rer.portico.desk.redirect.PlannedRedirect.Outcome;
import it.rer.portico.desk.redirect.RedirectLists.Counts;
import it.rer.portico.platform.database.ResultPage;
import it.rer.portico.web.desk.Paging;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Backs {@code importa-reindirizzamenti.xhtml}: reads a CSV file of redirects, shows the outcome line by line, and imports it once
 * confirmed.
 */
@Named("importRedirects")
@RequestScoped
public class ImportRedirectsView {

    private static final String ONLY = "only";
    private static final Pattern COUNTS = Pattern.compile("(\\d{1,9})-(\\d{1,9})-(\\d{1,9})-(\\d{1,9})");

    @Inject
    private Screen screen;

    @Inject
    private RequestContext requestContext;

    @Inject
    private Links links;

    @Inject
    private RedirectImport redirectImport;

    private Part file;
    private String seen;

    /** Reads the file, and redirects to the screen, which shows what the import would do. */
    public void read() {
        if (screen.attempt(() -> redirectImport.read(file))) {
            screen.redirectTo(ScreenPath.IMPORT_REDIRECTS, "redirects-read");
        }
    }

    /** Performs the import that the screen showed. */
    public void take() {
        var expected = COUNTS.matcher(seen == null ? "" : seen);
        if (expected.matches()
                && screen.attempt(() -> redirectImport.take(new Counts(
                        Long.parseLong(expected.group(1)),
                        Long.parseLong(expected.group(2)),
                        Long.parseLong(expected.group(3)),
                        Long.parseLong(expected.group(4)))))) {
            screen.redirectTo(ScreenPath.REDIRECTS, "redirects-imported");
        }
    }

    /** Discards the file. */
    public void drop() {
        redirectImport.drop();
        screen.redirectTo(ScreenPath.IMPORT_REDIRECTS, "redirects-dropped");
    }

    /** Whether a file was read and waits for confirmation. */
    public boolean isRead() {
        return !redirectImport.planned().isEmpty();
    }

    public Counts counts() {
        return Counts.of(redirectImport.planned());
    }

    public long getAdded() {
        return counts().added();
    }

    public long getChanged() {
        return counts().changed();
    }

    public long getSame() {
        return counts().same();
    }

    public long getRefused() {
        return counts().refused();
    }

    /** Whether the import would change anything. */
    public boolean isUseful() {
        return counts().added() + counts().changed() > 0;
    }

    /** The requested part of the lines, or of those with the outcome that the query string asks for. */
    public List<Row> getRows() {
        return ResultPage.of(wanted(), Paging.before(screen, Paging.ROWS), Paging.ROWS).rows().stream()
                .map(this::row)
                .toList();
    }

    private List<PlannedRedirect> wanted() {
        var only = only();
        return redirectImport.planned().stream()
                .filter(each -> only.isEmpty() || each.outcome() == only.get())
                .toList();
    }

    private Optional<Outcome> only() {
        return Stream.of(Outcome.values())
                .filter(outcome -> Texts.key(outcome).equals(screen.parameter(ONLY)))
                .findFirst();
    }

    /** The outcome to filter by; empty for all. */
    public String getOnly() {
        return only().map(Texts::key).orElse("");
    }

    private Row row(PlannedRedirect planned) {
        return new Row(
                planned.line().number(),
                planned.line().former(),
                planned.line().target(),
                Texts.key(planned.outcome()),
                planned.why()
                        .map(why -> LineFault.of(why, screen, requestContext.language()))
                        .orElse(""));
    }

    public Paging getPaging() {
        var list = links.to(ScreenPath.IMPORT_REDIRECTS) + "?" + ONLY + "=" + getOnly();
        return Paging.of(screen, Paging.ROWS, wanted().size(), list);
    }

    public String getRefusedFile() {
        return links.to(RedirectExportServlet.REFUSED);
    }

    /** The counts that the screen shows. The import is refused if they are different when it is confirmed. */
    public String getSeen() {
        var counts = counts();
        return counts.added() + "-" + counts.changed() + "-" + counts.same() + "-" + counts.refused();
    }

    public void setSeen(String sent) {
        seen = sent;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part sent) {
        file = sent;
    }

    /**
     * A line of the file.
     *
     * @param number in the file
     * @param outcome key of its outcome
     * @param reason why it is refused; empty if it is not
     */
    public record Row(long number, String former, String target, String outcome, String reason) {

        public long getNumber() {
            return number;
        }

        public String getFormer() {
            return former;
        }

        public String getTarget() {
            return target;
        }

        public String getOutcome() {
            return outcome;
        }

        public String getReason() {
            return reason;
        }
    }
}
