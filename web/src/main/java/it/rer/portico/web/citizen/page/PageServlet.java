package it.rer.portico.web.citizen.page;

import it.rer.portico.platform.address.QueryParameters;
import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.PublishedSite;
import it.rer.portico.web.frame.cache.CachedPages;
import it.rer.portico.web.frame.rendering.Rendering;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.frame.site.TextPath;
import it.rer.portico.web.frame.template.HostTemplates;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.http.FinishedPage;
import it.rer.portico.web.platform.http.SiteServlet;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Serves the pages, and every address that no other servlet has: redirects, 404, 410. It is mapped to {@code *.jsp} too, because addresses
 * of former sites end so and servers would execute them.
 */
@WebServlet(
        name = SiteServlet.PAGES,
        urlPatterns = {"/", "*.jsp", "*.jspx"})
public class PageServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PublishedSite published;

    @Inject
    private transient HostTemplates templates;

    @Inject
    private transient CachedPages cachedPages;

    @Inject
    private transient Rendering rendering;

    @Inject
    private transient RequestContext requestContext;

    @Inject
    private transient Links links;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var site = published.current();
        var template = templates.current();
        var path = RequestedPath.of(request, path(request));
        var query = QueryParameters.of(request.getQueryString());
        var key = new CachedPages.Key(site.number(), template.version(), path, "");
        var finished = query.isEmpty() ? cachedPages.find(key) : Optional.<FinishedPage>empty();
        if (finished.isPresent()) {
            finished.get().send(request, response);
            return;
        }
        requestContext.begin(site, template); // only now: a cached page needs no bean of its own request
        var preferred = Language.preferred(request.getHeader("Accept-Language"));
        answer(new Router(site, preferred, query).route(path), query, key, request, response);
    }

    private void answer(
            Route route,
            QueryParameters query,
            CachedPages.Key key,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        if (route instanceof Route.Show show) {
            requestContext.about(show.text());
            make(key, "citizen/page", request, response);
        } else if (route instanceof Route.Untranslated untranslated) {
            requestContext.in(untranslated.wanted());
            requestContext.switchTo(TextPath.of(untranslated.text()));
            request.setAttribute(UntranslatedView.TEXT, untranslated.text());
            make(key, "citizen/untranslated", request, response);
        } else if (route instanceof Route.Moved moved) {
            var address = query.without(moved.asked()).addedTo(links.to(moved.path()));
            redirect(response, HttpServletResponse.SC_MOVED_PERMANENTLY, address);
        } else if (route instanceof Route.Outside outside) {
            var address = query.without(outside.asked()).addedTo(outside.address());
            redirect(response, HttpServletResponse.SC_MOVED_PERMANENTLY, address);
        } else if (route instanceof Route.Arrive arrival) {
            response.addHeader("Vary", "Accept-Language");
            redirect(response, HttpServletResponse.SC_FOUND, query.addedTo(links.to(arrival.path())));
        } else if (route instanceof Route.Withdrawn gone) {
            say(gone.language(), "citizen/withdrawn", HttpServletResponse.SC_GONE, request, response);
        } else if (route instanceof Route.Empty empty) {
            say(empty.language(), "citizen/empty", HttpServletResponse.SC_OK, request, response);
        } else if (route instanceof Route.Missing missing) {
            response.addHeader("Vary", "Accept-Language");
            say(missing.language(), "citizen/missing", HttpServletResponse.SC_NOT_FOUND, request, response);
        }
    }

    private void make(CachedPages.Key key, String view, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        cachedPages
                .make(
                        key,
                        () -> rendering.render(
                                view, HttpServletResponse.SC_OK, FinishedPage.REVALIDATE, request, response))
                .send(request, response);
    }

    private void say(
            Language language, String view, int status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        requestContext.in(language);
        rendering
                .render(view, status, FinishedPage.REVALIDATE, request, response)
                .send(request, response);
    }
}
