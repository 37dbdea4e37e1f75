package it.rer.portico.web.desk.translation;

import it.rer.portico.desk.translation.TranslationFiles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Imports an XLIFF file, and stores the result in the session for the screen after the redirect, so that reloading it does not import
 * again. The result stays there until the next import.
 */
@RequestScoped
public class XliffImport {

    private static final String ROWS = "portico.xliff.received";

    @Inject
    private HttpServletRequest request;

    @Inject
    private TranslationFiles files;

    /** Imports a file; throws as {@link TranslationFiles#receive} does. */
    public void take(InputStream file, String note) {
        var rows = files.receive(file, note).stream().map(ReceivedRow::of).toList();
        request.getSession().setAttribute(ROWS, new ArrayList<>(rows));
    }

    /** The result of the last import of the session; empty if there was none. */
    public List<ReceivedRow> rows() {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ROWS) instanceof List<?> stored
                ? stored.stream().map(ReceivedRow.class::cast).toList()
                : List.of();
    }
}
