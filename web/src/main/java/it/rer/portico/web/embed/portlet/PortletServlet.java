package it.rer.portico.web.embed.portlet;

import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.PublishedSite;
import it.rer.portico.site.published.PublishedText;
import it.rer.portico.site.published.SiteSnapshot;
import it.rer.portico.web.citizen.feedback.FeedbackHandler;
import it.rer.portico.web.citizen.rating.RatingForm;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.http.FinishedPage;
import it.rer.portico.web.platform.http.Links;
import it.rer.portico.web.platform.http.SharedServlet;
import it.rer.portico.web.platform.text.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * One block of a page alone, as an HTML fragment: {@code /portlets/{name}/{language}/{path}}. The rating block also takes ratings at
 * its address. Options ({@link BlockOptions}) fit the block to the page that it will stand in.
 */
@WebServlet(urlPatterns = "/portlets/*")
public class PortletServlet extends SharedServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PublishedSite published;

    @Inject
    private transient Blocks blocks;

    @Inject
    private transient FeedbackHandler desk;

    @Inject
    private transient RequestContext requestContext;

    @Inject
    private transient RatingForm rating;

    @Inject
    private transient Links links;

    /** What an address of this servlet names, or why it names nothing. */
    private record Found(Language language, PublishedText text, BlockOptions options, FinishedPage fault) {}

    @Override
    protected Set<String> methods() {
        return SHARING_A_FORM;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getPathInfo() == null) {
            redirect(response, HttpServletResponse.SC_MOVED_PERMANENTLY, links.to("/portlets/"));
            return;
        }
        requestContext.begin(published.current());
        var found = find(requestContext.site(), request);
        var answer = found.fault() != null
                ? found.fault()
                : blocks.find(found.text(), found.options(), from(found, request), request, response);
        answer.send(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        requestContext.begin(published.current());
        var found = find(requestContext.site(), request);
        if (found.fault() != null) {
            found.fault().send(request, response);
        } else if (found.options().portlet() != Portlet.RATING) {
            response.setHeader("Allow", "GET, HEAD, OPTIONS");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else {
            blocks.begin(found.text(), found.options());
            rating.comeFrom(request);
            rating.standWith(found.options().ids());
            desk.receive(
                    rating,
                    new FeedbackHandler.Place(
                            found.language(),
                            "page",
                            Optional.of("portlet"),
                            rating.thanksAddress(found.options()::id)),
                    request,
                    response);
        }
    }

    /** The page of the portal that the rating block is for, if the request names one. */
    private String from(Found found, HttpServletRequest request) {
        return found.options().portlet() == Portlet.RATING ? rating.comeFrom(request) : "";
    }

    private Found find(SiteSnapshot site, HttpServletRequest request) {
        var parts = place(request).split("/", 4);
        var named = parts.length > 2 ? Language.find(parts[2]) : Optional.<Language>empty();
        var language = named.orElse(Language.ITALIAN);
        var portlet = parts.length > 1 ? Portlet.find(parts[1]) : Optional.<Portlet>empty();
        if (portlet.isEmpty()) {
            return missing(language, Texts.message(language, "portlet.name"));
        }
        if (named.isEmpty()) {
            return missing(language, Texts.message(language, "portlet.language"));
        }
        var path = parts.length > 3 ? parts[3] : "";
        var text = text(site, language, path);
        if (text.isEmpty()) {
            return site.isWithdrawn(language, path)
                    ? fault(HttpServletResponse.SC_GONE, language, Texts.message(language, "portlet.withdrawn"))
                    : missing(language, Texts.message(language, "portlet.path"));
        }
        try {
            var options = BlockOptions.of(portlet.get(), request.getQueryString());
            return new Found(language, text.get(), options, null);
        } catch (InvalidInputException e) {
            return fault(HttpServletResponse.SC_BAD_REQUEST, language, Texts.message(language, e));
        }
    }

    /** The page at a path, or the one that once stood there: a host that names a former path keeps its blocks. */
    private static Optional<PublishedText> text(SiteSnapshot site, Language language, String path) {
        return site.textAt(language, path)
                .or(() -> site.redirectAt(language, path).flatMap(page -> site.text(page, language)));
    }

    private Found missing(Language language, String reason) {
        return fault(HttpServletResponse.SC_NOT_FOUND, language, reason);
    }

    private Found fault(int status, Language language, String reason) {
        return new Found(language, null, null, BlockFault.of(status, language, reason, links));
    }
}
