package it.rer.portico.web.portlet;

import it.rer.portico.language.Language;
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
        var usual = new KeptPages.Key(
                site.number(), "/portlets/" + options.portlet().key() + Links.place(text), from);
        return find(options, usual, text.language(), () -> render(site, text, options.portlet(), request, response));
    }

    /**
     * A block of the visit that has begun, as the options have it.
     *
     * @param variant what distinguishes two blocks of one place
     * @param maker of the block as it is usually
     */
    FinishedPage find(BlockOptions options, String place, String variant, KeptPages.Maker maker)
            throws ServletException, IOException {
        return find(options, new KeptPages.Key(visit.site().number(), place, variant), visit.language(), maker);
    }

    private FinishedPage find(BlockOptions options, KeptPages.Key usual, Language language, KeptPages.Maker maker)
            throws ServletException, IOException {
        if (options.areUsual()) {
            return kept.findOrKeep(usual, maker);
        }
        var variant = (options.canonical() + " " + usual.variant()).strip();
        return kept.findOrKeep(
                new KeptPages.Key(usual.number(), usual.place(), variant),
                () -> Rendering.fragment(
                        HttpServletResponse.SC_OK,
                        language,
                        FinishedPage.REVALIDATE,
                        fitting(options).fit(kept.findOrKeep(usual, maker).text())));
    }

    /** Why there is no block. */
    FinishedPage fault(int status, Language language, String reason) {
        return BlockFault.of(status, language, reason, links);
    }

    /** Has the answer fitted as the options say. */
    void fit(BlockOptions options) {
        view.fitWith(fitting(options));
    }

    /** Begins the answer to what was sent to a block: it is fitted like the block that it takes the place of. */
    void begin(SiteSnapshot site, PublishedText text, BlockOptions options) {
        visit.begin(site, text);
        view.show(options.portlet());
        fit(options);
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
