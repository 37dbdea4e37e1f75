package it.rer.portico.web.platform.asset;

import it.rer.portico.web.platform.http.SiteServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Serves assets under their fingerprinted names, to every page that asks: they are the same for everybody, and a copy that is kept for a
 * year must not depend on who asked for it first.
 */
@WebServlet(urlPatterns = Assets.FOLDER + "*")
public class AssetServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var file = assets.at(place(request));
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        file.get().send(request, response);
    }
}
