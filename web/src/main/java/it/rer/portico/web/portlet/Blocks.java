package it.rer.portico.web.portlet;

import it.rer.portico.published.PublishedText;
import it.rer.portico.published.SiteSnapshot;
import it.rer.portico.web.asset.Assets;
import it.rer.portico.web.http.FinishedPage;
import it.rer.portico.web.http.Links;
import it.rer.portico.web.site.KeptPages;
import it.rer.portico.web.site.Rendering;
import it.rer.portico.web.site.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Finished blocks: each is rendered once in a state of the site, and fitted to hosts from what was rendered. */
@ApplicationScoped
public class Blocks {

    @Inject
    private KeptPages kept;

    @Inject
    private Rendering rendering;

    @Inject
    private Visit visit;

    @Inject
    private PortletView view;

    @Inject
    private Links links;

    @Inject
    private Assets assets;

    /**
     * The block of a page, as the options have it.
     *
     * @param from the page of the portal that it is for; empty if that is not known
     */
    FinishedPage find(
            SiteSnapshot site,
            PublishedText text,
            BlockOptions options,
            String from,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        var place = "/portlets/" + options.portlet().key() + Links.place(text);
        var usual = new KeptPages.Key(site.number(), place, from);
        if (options.areUsual()) {
            return kept.findOrKeep(usual, () -> render(site, text, options.portlet(), request, response));
        }
        return kept.findOrKeep(
                new KeptPages.Key(site.number(), place, (options.canonical() + " " + from).strip()), () -> {
                    var block = kept.findOrKeep(usual, () -> render(site, text, options.portlet(), request, response));
                    return Rendering.fragment(
                            HttpServletResponse.SC_OK,
                            text.language(),
                            FinishedPage.REVALIDATE,
                            fitting(options).fit(block.text()));
                });
    }

    /** Begins the answer to what was sent to a block: it is fitted like the block that it takes the place of. */
    void begin(SiteSnapshot site, PublishedText text, BlockOptions options) {
        visit.begin(site, text);
        view.show(options.portlet());
        view.fitWith(fitting(options));
    }

    private Fitting fitting(BlockOptions options) {
        return new Fitting(options, links, assets);
    }

    private FinishedPage render(
            SiteSnapshot site,
            PublishedText text,
            Portlet portlet,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        begin(site, text, BlockOptions.usual(portlet));
        return rendering.renderFragment(
                "portlet", HttpServletResponse.SC_OK, FinishedPage.REVALIDATE, request, response);
    }
}
