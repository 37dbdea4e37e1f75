package it.rer.portico.web.citizen.page;

import it.rer.portico.site.published.PublishedSite;
import it.rer.portico.web.frame.cache.CachedPages;
import it.rer.portico.web.frame.rendering.Rendering;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.frame.site.SystemPage;
import it.rer.portico.web.platform.http.FinishedPage;
import it.rer.portico.web.platform.http.SiteServlet;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The site map as a page for people; the one for search engines is {@code /sitemap.xml}. */
@WebServlet(urlPatterns = {SystemPage.SITE_MAP_IT, SystemPage.SITE_MAP_EN})
public class SiteMapServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PublishedSite published;

    @Inject
    private transient CachedPages cachedPages;

    @Inject
    private transient Rendering rendering;

    @Inject
    private transient RequestContext requestContext;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var language = SystemPage.languageOf(path(request));
        requestContext.begin(published.current(), language);
        requestContext.at(SystemPage.SITE_MAP.path(language), SystemPage.SITE_MAP.path(language.other()));
        var key = CachedPages.Key.ofPage(requestContext, SystemPage.SITE_MAP.path(language), "");
        cachedPages
                .findOrMake(
                        key,
                        () -> rendering.render(
                                "citizen/site-map",
                                HttpServletResponse.SC_OK,
                                FinishedPage.REVALIDATE,
                                request,
                                response))
                .send(request, response);
    }
}
