package it.rer.portico.web.page;

import it.rer.portico.published.PublishedText;
import it.rer.portico.web.http.Links;
import it.rer.portico.web.site.Link;
import it.rer.portico.web.site.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code site-map.xhtml}: every page that navigation lists, as a tree. */
@Named("siteMap")
@RequestScoped
public class SiteMapView {

    @Inject
    private Visit visit;

    @Inject
    private Links links;

    /** The pages at the top, each with those below it. */
    public List<Link> getRoots() {
        return below(null);
    }

    private List<Link> below(Long pageId) {
        return visit.site().navigationBelow(pageId, visit.language()).stream()
                .map(this::branch)
                .toList();
    }

    private Link branch(PublishedText text) {
        return new Link(text.title(), text.description(), links.to(text), false, false, below(text.pageId()));
    }
}
