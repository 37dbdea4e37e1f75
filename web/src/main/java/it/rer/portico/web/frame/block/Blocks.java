package it.rer.portico.web.frame.block;

import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.PublishedText;
import it.rer.portico.web.frame.cache.CachedPages;
import it.rer.portico.web.frame.rendering.Rendering;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.asset.Assets;
import it.rer.portico.web.platform.http.FinishedPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Finished blocks: each is rendered once in a state of the site, and adapted to hosts from what was rendered. */
@ApplicationScoped
public class Blocks {

    @Inject
    private CachedPages cachedPages;

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

    /** Variant of a block as it is in our own pages, from which it is adapted to hosts. */
    private static final String OWN = "own ";

    /**
     * The block of a page, as its address asks for it. If the options say nothing about ids, these are the page's ({@link BlockIds}).
     *
     * @param from the page of the portal that it is for; empty if that is not known
     */
    public FinishedPage find(BlockRequest asked, String from, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var text = asked.text();
        var options = asked.options();
        var place = options.portlet().place(text);
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
    public FinishedPage find(BlockOptions options, String ids, String place, String variant, CachedPages.Maker maker)
            throws ServletException, IOException {
        var language = requestContext.language();
        var asked = options.ids().equals(ids) ? options.with("") : options;
        var adapted = options.ids().isEmpty() ? options.with(ids) : options;
        return cachedPages.findOrMake(
                key(place, asked.canonical() + " " + variant),
                () -> Rendering.fragment(
                        HttpServletResponse.SC_OK,
                        language,
                        FinishedPage.REVALIDATE,
                        adaptation(adapted)
                                .adapt(cachedPages
                                        .findOrMake(key(place, OWN + variant), maker)
                                        .text())));
    }

    private CachedPages.Key key(String place, String variant) {
        return new CachedPages.Key(requestContext.site().number(), place, variant.strip());
    }

    /** Why there is no block. */
    public FinishedPage fault(NoBlockException fault) {
        return fault(fault.status(), fault.language(), fault.getMessage());
    }

    /** The same, of an address that is read elsewhere. */
    public FinishedPage fault(int status, Language language, String reason) {
        return BlockFault.of(status, language, reason, links);
    }

    /** Has the answer adapted as the options say. */
    public void adapt(BlockOptions options) {
        view.adaptWith(adaptation(options));
    }

    /** Begins the answer to what was sent to a block: it is adapted like the block that it takes the place of. */
    public void begin(BlockRequest asked) {
        begin(asked.text(), asked.options());
    }

    private void begin(PublishedText text, BlockOptions options) {
        requestContext.about(text);
        view.show(options.portlet());
        adapt(options);
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
