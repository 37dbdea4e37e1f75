package it.rer.portico.web.citizen.page;

import it.rer.portico.site.published.PublishedText;
import it.rer.portico.web.frame.site.Link;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.frame.site.TextPath;
import it.rer.portico.web.platform.address.Links;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code site-map.xhtml}: every page of the navigation, as a tree. */
@Named("siteMap")
@RequestScoped
public class SiteMapView {

    @Inject
    private RequestContext requestContext;

    @Inject
    private Links links;

    /** The root pages, each with those below it. */
    public List<Link> getRoots() {
        return below(null);
    }

    private List<Link> below(Long pageId) {
        return requestContext.site().navigationBelow(pageId, requestContext.language()).stream()
                .map(this::branch)
                .toList();
    }

    private Link branch(PublishedText text) {
        return new Link(
                text.title(),
                text.content().description(),
                links.to(TextPath.of(text)),
                false,
                false,
                below(text.pageId()));
    }
}
