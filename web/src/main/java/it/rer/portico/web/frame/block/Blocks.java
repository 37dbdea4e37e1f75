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

/** Serves blocks from the cache: each is rendered once per snapshot of the site, and adapted to hosts from that markup. */
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

    /** Cache variant of the markup as in our own pages, from which blocks are adapted to hosts. */
    private static final String OWN = "own ";

    /**
     * Finds or renders a block of a page. If the options name no prefix for ids, it is the page's ({@link BlockIds}).
     *
     * @param from address of the portal's page that contains the block; empty if unknown
     */
    public FinishedPage find(BlockRequest asked, String from, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var text = asked.text();
        var options = asked.options();
        var path = options.portlet().path(text);
        requestContext.about(text);
        return find(options, BlockIds.of(text), path, from, () -> render(text, options.portlet(), request, response));
    }

    /**
     * Finds or renders a block for the current {@link RequestContext}, and adapts it.
     *
     * @param ids prefix of ids if the options name none
     * @param path of the block within the module
     * @param variant what distinguishes two blocks with the same path
     * @param maker renders the block as in our own pages
     */
    public FinishedPage find(BlockOptions options, String ids, String path, String variant, CachedPages.Maker maker)
            throws ServletException, IOException {
        var language = requestContext.language();
        var asked = options.ids().equals(ids) ? options.with("") : options;
        var adapted = options.ids().isEmpty() ? options.with(ids) : options;
        return cachedPages.findOrMake(
                key(path, asked.canonical() + " " + variant),
                () -> Rendering.fragment(
                        HttpServletResponse.SC_OK,
                        language,
                        FinishedPage.REVALIDATE,
                        adaptation(adapted)
                                .adapt(cachedPages
                                        .findOrMake(key(path, OWN + variant), maker)
                                        .text())));
    }

    private CachedPages.Key key(String path, String variant) {
        return new CachedPages.Key(requestContext.site().number(), path, variant.strip());
    }

    /** The response to an address that names no block. */
    public FinishedPage fault(NoBlockException fault) {
        return fault(fault.status(), fault.language(), fault.getMessage());
    }

    /**
     * The same for an address that the caller parsed.
     *
     * @param status HTTP status
     * @param reason for the integrator, in the given language
     */
    public FinishedPage fault(int status, Language language, String reason) {
        return BlockFault.of(status, language, reason, links);
    }

    /** Has the view of this request adapt its markup as the options say. */
    public void adapt(BlockOptions options) {
        view.adaptWith(adaptation(options));
    }

    /** Prepares the response to a form that was sent from a block: it is adapted like the block that it replaces. */
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
