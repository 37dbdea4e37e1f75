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
 * The first filter of {@code web.xml}. Until the database schema is ready it lets only requests for assets pass, so that nothing uses the
 * database too early; others get 503. After that, it answers with 503 instead of 500 when a request failed because the database was down.
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

    /** Published pages are in memory, but drafts are read from the database for each request. */
    private boolean isOpen(String path) {
        if (path.startsWith(SharedDraftServlet.FOLDER)) {
            return database.isReady();
        }
        return database.isPrepared() || path.startsWith(Assets.FOLDER);
    }
}
