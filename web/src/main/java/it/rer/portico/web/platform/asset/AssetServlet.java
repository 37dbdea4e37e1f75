package it.rer.portico.web.platform.asset;

import it.rer.portico.web.platform.http.SiteServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Serves assets under their fingerprinted names. Any origin may load them: they are the same for everybody, and a response that is cached
 * for a year must not depend on which origin asked first.
 */
@WebServlet(urlPatterns = Assets.FOLDER + "*")
public class AssetServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var file = assets.at(path(request));
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        file.get().send(request, response);
    }
}
