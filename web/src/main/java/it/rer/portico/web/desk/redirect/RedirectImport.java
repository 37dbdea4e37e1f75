package it.rer.portico.web.desk.redirect;

import it.rer.portico.desk.redirect.PlannedRedirect;
import it.rer.portico.desk.redirect.RedirectCsv;
import it.rer.portico.desk.redirect.RedirectLine;
import it.rer.portico.desk.redirect.RedirectLists;
import it.rer.portico.desk.redirect.RedirectLists.Counts;
import it.rer.portico.platform.error.InvalidInputException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Stores the lines of an uploaded CSV file in the session until the import is confirmed. The plan is computed from them anew in each
 * request.
 */
@RequestScoped
public class RedirectImport {

    private static final String LINES = "portico.redirects.lines";

    @Inject
    private HttpServletRequest request;

    @Inject
    private RedirectLists lists;

    private List<PlannedRedirect> planned;

    /** Reads a file; throws as {@link RedirectCsv#read} does. */
    public void read(Part file) {
        if (file == null || file.getSize() == 0) {
            throw new InvalidInputException("file", "redirect.csv-required");
        }
        try (var bytes = file.getInputStream()) {
            request.getSession()
                    .setAttribute(
                            LINES, new ArrayList<>(RedirectCsv.read(bytes.readNBytes(RedirectCsv.BYTES_MAX + 1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The outcome for each line of the last file; empty if no file waits for confirmation. */
    public List<PlannedRedirect> planned() {
        if (planned == null) {
            var lines = lines();
            planned = lines.isEmpty() ? List.of() : lists.plan(lines);
        }
        return planned;
    }

    /** Performs the import; throws as {@link RedirectLists#apply} does. */
    public void take(Counts expected) {
        lists.apply(lines(), expected);
        drop();
    }

    /** Discards the lines. */
    public void drop() {
        request.getSession().removeAttribute(LINES);
        planned = null;
    }

    private List<RedirectLine> lines() {
        var session = request.getSession(false);
        return session != null && session.getAttribute(LINES) instanceof List<?> stored
                ? stored.stream().map(RedirectLine.class::cast).toList()
                : List.of();
    }
}
