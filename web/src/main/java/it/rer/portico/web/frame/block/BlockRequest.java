package it.rer.portico.web.frame.block;

import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.PublishedText;
import it.rer.portico.site.published.SiteSnapshot;
import it.rer.portico.web.platform.text.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** The page and the options that the address of a block asks for. */
public record BlockRequest(PublishedText text, BlockOptions options) {

    /**
     * Parses the address of a block.
     *
     * @param portlet empty if there is no block of that name
     * @param page what follows the name in the path, beginning with a slash: language and path of a page
     * @param query as in the request; null if there is none
     * @throws NoBlockException if there is no such block, page or option; its message is for the integrator
     */
    public static BlockRequest read(SiteSnapshot site, Optional<Portlet> portlet, String page, String query)
            throws NoBlockException {
        var parts = page.split("/", 3);
        var named = parts.length > 1 ? Language.find(parts[1]) : Optional.<Language>empty();
        var language = named.orElse(Language.ITALIAN);
        if (portlet.isEmpty()) {
            throw missing(language, Texts.message(language, "portlet.name"));
        }
        if (named.isEmpty()) {
            throw missing(language, Texts.message(language, "portlet.language"));
        }
        var path = parts.length > 2 ? parts[2] : "";
        var text = text(site, language, path);
        if (text.isEmpty()) {
            throw site.isWithdrawn(language, path)
                    ? new NoBlockException(
                            HttpServletResponse.SC_GONE, language, Texts.message(language, "portlet.withdrawn"))
                    : missing(language, Texts.message(language, "portlet.path"));
        }
        try {
            return new BlockRequest(text.get(), BlockOptions.of(portlet.get(), query));
        } catch (InvalidInputException e) {
            throw new NoBlockException(HttpServletResponse.SC_BAD_REQUEST, language, Texts.message(language, e));
        }
    }

    /** The page at a path, or the one that a redirect from there leads to, so that blocks of hosts survive a move of the page. */
    private static Optional<PublishedText> text(SiteSnapshot site, Language language, String path) {
        return site.textAt(language, path)
                .or(() -> site.redirectAt(language, path).flatMap(page -> site.text(page, language)));
    }

    private static NoBlockException missing(Language language, String reason) {
        return new NoBlockException(HttpServletResponse.SC_NOT_FOUND, language, reason);
    }
}
