package it.rer.portico.web.desk.translation;

import it.rer.portico.desk.translation.TranslationFiles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a file, and carries what it brought from the answer that took it to the one that tells of it: to load that again takes nothing
 * again. It lies in the session of who sent the file, until they send the next.
 */
@RequestScoped
public class XliffImport {

    private static final String ROWS = "portico.xliff.received";

    @Inject
    private HttpServletRequest request;

    @Inject
    private TranslationFiles files;

    /** Takes a file; refuses as {@link TranslationFiles#receive}. */
    public void take(InputStream file, String note) {
        var rows = files.receive(file, note).stream().map(ReceivedRow::of).toList();
        request.getSession().setAttribute(ROWS, new ArrayList<>(rows));
    }

    /** What the last file brought; empty if there was none. */
    public List<ReceivedRow> rows() {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ROWS) instanceof List<?> kept
                ? kept.stream().map(ReceivedRow.class::cast).toList()
                : List.of();
    }
}
