package it.rer.portico.web.frame.block;

import it.rer.portico.platform.language.Language;
import it.rer.portico.web.frame.rendering.Rendering;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.http.FinishedPage;
import it.rer.portico.web.platform.text.Texts;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The response in place of a block that cannot be served: a line for the reader of the host's page, and the reason for the integrator in an
 * HTML comment. It repeats nothing of the request, so that nothing can be injected into the host's page.
 */
public final class BlockFault {

    private BlockFault() {}

    /**
     * @param status HTTP status
     * @param reason for the integrator, in the given language
     */
    static FinishedPage of(int status, Language language, String reason, Links links) {
        var markup = "<p class=\"portico-fault\" data-portlet-fault=\"" + status + "\" lang=\"" + language.code()
                + "\">"
                + escaped(Texts.message(language, "portlet.reader")) + "</p>\n<!-- Portico " + status + ": "
                + escaped(reason) + " "
                + escaped(Texts.message(language, "portlet.see", links.absolute(Portlet.FOLDER + "/")))
                + " -->";
        boolean mayChange = status == HttpServletResponse.SC_NOT_FOUND || status == HttpServletResponse.SC_GONE;
        return Rendering.fragment(status, language, mayChange ? FinishedPage.REVALIDATE : FinishedPage.NEVER, markup);
    }

    /** For a request that something else refused, or that failed; the reason follows from the status. */
    public static FinishedPage of(int status, Language language, Links links) {
        var reason = status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                ? Texts.message(language, "portlet.request")
                : Texts.message(language, "portlet.failed");
        return of(status, language, reason, links);
    }

    /** Escapes text for element content and for comments. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("--", "- -");
    }
}
