package it.rer.portico.web.citizen.feed;

import it.rer.portico.web.frame.block.Portlet;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.http.FinishedPage;
import it.rer.portico.web.platform.http.SiteServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code robots.txt} (RFC 9309): crawlers may read everything but the blocks served alone, which are no pages. */
@WebServlet(urlPatterns = "/robots.txt")
public class RobotsServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Links links;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var text = "User-agent: *\nDisallow: " + links.to(Portlet.FOLDER + "/") + "\n\nSitemap: "
                + links.absolute("/sitemap.xml") + "\n";
        FinishedPage.text("text/plain", text).send(request, response);
    }
}
