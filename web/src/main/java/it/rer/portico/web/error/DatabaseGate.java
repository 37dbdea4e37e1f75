package it.rer.portico.web.error;

import it.rer.portico.platform.database.DatabaseState;
import it.rer.portico.web.citizen.preview.SharedDraftServlet;
import it.rer.portico.web.platform.asset.Assets;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Stands before everything, as the first filter of {@code web.xml}. Until the schema is there nothing gets past it but to the module's own
 * files, so that nothing touches the database too early. After that it says of what failed because the database went away that it is
 * worth while to come back.
 */
public class DatabaseGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient DatabaseState database;

    @Inject
    private transient Unavailable unavailable;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isOpen(path(request))) {
            unavailable.send(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted() || !database.failed(e)) {
                throw e;
            }
            unavailable.send(request, response);
        }
    }

    private static String path(HttpServletRequest request) {
        var info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }

    /** What is published is in memory; a draft is read anew for each reader. */
    private boolean isOpen(String path) {
        if (path.startsWith(SharedDraftServlet.FOLDER)) {
            return database.isReady();
        }
        return database.isPrepared() || path.startsWith(Assets.FOLDER);
    }
}
