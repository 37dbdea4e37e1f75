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
 * A list of addresses between the answer that shows what would become of it and the confirmation. It lies in the session of who sent it, as
 * it was written; what would become of it is said anew each time.
 */
@RequestScoped
public class RedirectImport {

    private static final String LINES = "portico.redirects.lines";

    @Inject
    private HttpServletRequest request;

    @Inject
    private RedirectLists lists;

    private List<PlannedRedirect> planned;

    /** Reads a file; refuses as {@link RedirectCsv#read}. */
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

    /** What would become of the lines that were read last; empty if none wait. */
    public List<PlannedRedirect> planned() {
        if (planned == null) {
            var lines = lines();
            planned = lines.isEmpty() ? List.of() : lists.plan(lines);
        }
        return planned;
    }

    /** Does it; refuses as {@link RedirectLists#apply}. */
    public void take(Counts expected) {
        lists.apply(lines(), expected);
        drop();
    }

    /** Forgets the lines that were read. */
    public void drop() {
        request.getSession().removeAttribute(LINES);
        planned = null;
    }

    private List<RedirectLine> lines() {
        var session = request.getSession(false);
        return session != null && session.getAttribute(LINES) instanceof List<?> kept
                ? kept.stream().map(RedirectLine.class::cast).toList()
                : List.of();
    }
}
