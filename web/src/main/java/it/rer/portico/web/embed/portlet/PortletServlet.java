package it.rer.portico.web.embed.portlet;

import it.rer.portico.site.published.PublishedSite;
import it.rer.portico.web.frame.block.BlockRequest;
import it.rer.portico.web.frame.block.Blocks;
import it.rer.portico.web.frame.block.NoBlockException;
import it.rer.portico.web.frame.block.Portlet;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.http.SharedServlet;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Serves one block of a page as an HTML fragment: {@code /portlets/{name}/{language}/{path}}. Options ({@link
 * it.rer.portico.web.frame.block.BlockOptions}) adapt the block to the page that includes it. The rating block has its own servlet, because
 * its address also receives ratings.
 */
@WebServlet(urlPatterns = Portlet.FOLDER + "/*")
public class PortletServlet extends SharedServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PublishedSite published;

    @Inject
    private transient Blocks blocks;

    @Inject
    private transient RequestContext requestContext;

    @Inject
    private transient Links links;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getPathInfo() == null) {
            redirect(response, HttpServletResponse.SC_MOVED_PERMANENTLY, links.to(IntegrationServlet.PATH));
            return;
        }
        if (request.getPathInfo().equals("/")) { // Open Liberty never matches an exact pattern that ends with a slash
            request.getServletContext()
                    .getNamedDispatcher(IntegrationServlet.NAME)
                    .forward(request, response);
            return;
        }
        requestContext.begin(published.current());
        var parts = request.getPathInfo().split("/", 3);
        try {
            var asked = BlockRequest.read(
                    requestContext.site(),
                    Portlet.find(parts.length > 1 ? parts[1] : ""),
                    parts.length > 2 ? "/" + parts[2] : "",
                    request.getQueryString());
            blocks.find(asked, "", request, response).send(request, response);
        } catch (NoBlockException e) {
            blocks.fault(e).send(request, response);
        }
    }
}
