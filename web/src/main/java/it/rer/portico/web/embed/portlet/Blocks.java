package it.rer.portico.web.embed.portlet;

import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.PublishedText;
import it.rer.portico.web.frame.site.CachedPages;
import it.rer.portico.web.frame.site.Rendering;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.asset.Assets;
import it.rer.portico.web.platform.http.FinishedPage;
import it.rer.portico.web.platform.http.Links;
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
    private CachedPages kept;

    @Inject
    private Rendering rendering;

    @Inject
    private RequestContext requestContext;

    @Inject
    private PortletView view;

    @Inject
    private Links links;

    @Inject
    private Assets assets;

    /** What is kept of a block as it is in our own pages, from which it is fitted to hosts. */
    private static final String OWN = "own ";

    /**
     * The block of a page, as the options have it.
     *
     * @param options if they say nothing about ids, these are the page's ({@link BlockIds})
     * @param from the page of the portal that it is for; empty if that is not known
     */
    FinishedPage find(
            PublishedText text,
            BlockOptions options,
            String from,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        var place = "/portlets/" + options.portlet().key() + Links.place(text);
        requestContext.about(text);
        return find(options, BlockIds.of(text), place, from, () -> render(text, options.portlet(), request, response));
    }

    /**
     * A block of the request that has begun, as the options have it.
     *
     * @param ids what ids begin with if the options say nothing about them
     * @param variant what distinguishes two blocks of one place
     * @param maker of the block as it is in our own pages
     */
    FinishedPage find(BlockOptions options, String ids, String place, String variant, CachedPages.Maker maker)
            throws ServletException, IOException {
        var language = requestContext.language();
        var asked = options.ids().equals(ids) ? options.with("") : options;
        var fitted = options.ids().isEmpty() ? options.with(ids) : options;
        return kept.findOrKeep(
                key(place, asked.canonical() + " " + variant),
                () -> Rendering.fragment(
                        HttpServletResponse.SC_OK,
                        language,
                        FinishedPage.REVALIDATE,
                        adaptation(fitted)
                                .fit(kept.findOrKeep(key(place, OWN + variant), maker)
                                        .text())));
    }

    private CachedPages.Key key(String place, String variant) {
        return new CachedPages.Key(requestContext.site().number(), place, variant.strip());
    }

    /** Why there is no block. */
    FinishedPage fault(int status, Language language, String reason) {
        return BlockFault.of(status, language, reason, links);
    }

    /** Has the answer fitted as the options say. */
    void fit(BlockOptions options) {
        view.fitWith(adaptation(options));
    }

    /** Begins the answer to what was sent to a block: it is fitted like the block that it takes the place of. */
    void begin(PublishedText text, BlockOptions options) {
        requestContext.about(text);
        view.show(options.portlet());
        fit(options);
    }

    private HostAdaptation adaptation(BlockOptions options) {
        return new HostAdaptation(options, requestContext.site(), links, assets);
    }

    private FinishedPage render(
            PublishedText text, Portlet portlet, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        begin(text, BlockOptions.usual(portlet));
        return rendering.renderFragment(
                "citizen/portlet", HttpServletResponse.SC_OK, FinishedPage.REVALIDATE, request, response);
    }
}
