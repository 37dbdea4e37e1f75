package it.rer.portico.web.embed.portlet;

import it.rer.portico.web.frame.block.Portlet;
import it.rer.portico.web.platform.asset.Assets;
import it.rer.portico.web.platform.http.FinishedPage;
import it.rer.portico.web.platform.http.SharedServlet;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * Styles and scripts for hosts: a JSON list with addresses and integrity hashes, and, for hosts that need an address that never changes,
 * the files themselves.
 */
@WebServlet(urlPatterns = {SharedFilesServlet.LIST, SharedFilesServlet.SCRIPT, SharedFilesServlet.STYLE})
public class SharedFilesServlet extends SharedServlet {

    private static final long serialVersionUID = 1L;

    static final String LIST = Portlet.FOLDER + "/assets.json";
    static final String SCRIPT = Portlet.FOLDER + "/portico-block.js";
    static final String STYLE = Portlet.FOLDER + "/portico-blocks.css";

    static final List<String> STYLES =
            List.of("embed/portico-blocks.css", "bootstrap-italia/bootstrap-italia.min.css", "citizen/portico.css");
    static final List<String> SCRIPTS = List.of("embed/portico-block.js", "citizen/portico.js");

    private static final JsonProvider JSON = JsonProvider.provider();

    @Inject
    private transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getServletPath();
        if (!path.equals(LIST)) {
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        }
        var answer = path.equals(LIST)
                ? FinishedPage.text("application/json", list())
                : assets.withoutFingerprint("embed/" + fileName(path));
        answer.send(request, response);
    }

    private String list() {
        return JSON.createObjectBuilder()
                .add("styles", files(STYLES))
                .add("scripts", files(SCRIPTS))
                .build()
                .toString();
    }

    private JsonArrayBuilder files(List<String> names) {
        var files = JSON.createArrayBuilder();
        names.forEach(name -> files.add(JSON.createObjectBuilder()
                .add("name", fileName(name))
                .add("address", assets.absolute(name))
                .add("integrity", assets.integrityOf(name))));
        return files;
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
