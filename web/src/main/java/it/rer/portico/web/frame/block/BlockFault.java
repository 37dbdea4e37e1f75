package it.rer.portico.web.frame.block;

import it.rer.portico.platform.language.Language;
import it.rer.portico.web.frame.rendering.Rendering;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.http.FinishedPage;
import it.rer.portico.web.platform.text.Texts;
import jakarta.servlet.http.HttpServletResponse;

/**
 * What stands in the place of a block that cannot be given: a line for the reader of the host's page, which it leaves whole, and in a
 * comment the reason for the integrator. Nothing that the request brought is repeated in it.
 */
public final class BlockFault {

    private BlockFault() {}

    /**
     * @param status HTTP status
     * @param reason for the integrator, in the language
     */
    static FinishedPage of(int status, Language language, String reason, Links links) {
        var markup = "<p class=\"portico-fault\" data-portlet-fault=\"" + status + "\" lang=\"" + language.code()
                + "\">"
                + escaped(Texts.message(language, "portlet.reader")) + "</p>\n<!-- Portico " + status + ": "
                + escaped(reason) + " " + escaped(Texts.message(language, "portlet.see", links.absolute("/portlets/")))
                + " -->";
        boolean mayChange = status == HttpServletResponse.SC_NOT_FOUND || status == HttpServletResponse.SC_GONE;
        return Rendering.fragment(status, language, mayChange ? FinishedPage.REVALIDATE : FinishedPage.NEVER, markup);
    }

    /** For what the container or another part refused, or for what failed. */
    public static FinishedPage of(int status, Language language, Links links) {
        var reason = status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                ? Texts.message(language, "portlet.request")
                : Texts.message(language, "portlet.failed");
        return of(status, language, reason, links);
    }

    /** For content and comments alike. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("--", "- -");
    }
}
