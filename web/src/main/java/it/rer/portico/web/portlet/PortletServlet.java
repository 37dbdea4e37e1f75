package it.rer.portico.web.portlet;

import it.rer.portico.language.Language;
import it.rer.portico.published.PublishedSite;
import it.rer.portico.published.PublishedText;
import it.rer.portico.published.SiteSnapshot;
import it.rer.portico.web.feedback.FeedbackDesk;
import it.rer.portico.web.http.FinishedPage;
import it.rer.portico.web.http.SiteServlet;
import it.rer.portico.web.rating.RatingForm;
import it.rer.portico.web.site.KeptPages;
import it.rer.portico.web.site.Rendering;
import it.rer.portico.web.site.Visit;
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
 * its address.
 */
@WebServlet(urlPatterns = "/portlets/*")
public class PortletServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PublishedSite published;

    @Inject
    private transient KeptPages kept;

    @Inject
    private transient Rendering rendering;

    @Inject
    private transient FeedbackDesk desk;

    @Inject
    private transient Visit visit;

    @Inject
    private transient PortletView view;

    @Inject
    private transient RatingForm rating;

    /** What an address of this servlet names. */
    private record Block(Portlet portlet, PublishedText text) {}

    @Override
    protected Set<String> methods() {
        return READING_AND_SENDING;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var site = published.current();
        var key = new KeptPages.Key(site.number(), "/portlets" + place(request), variant(request));
        var finished = kept.find(key);
        if (finished.isPresent()) {
            finished.get().send(request, response);
            return;
        }
        var block = find(site, place(request));
        if (block.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        begin(site, block.get());
        var fragment = rendering.renderFragment(
                "portlet", HttpServletResponse.SC_OK, FinishedPage.REVALIDATE, request, response);
        kept.keep(key, fragment);
        fragment.send(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var site = published.current();
        var block = find(site, place(request));
        if (block.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (block.get().portlet() != Portlet.RATING) {
            response.setHeader("Allow", "GET, HEAD");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else {
            begin(site, block.get());
            rating.comeFrom(request);
            var text = block.get().text();
            desk.receive(
                    rating,
                    new FeedbackDesk.Place(text.language(), "page", Optional.of("portlet"), rating.getThanksAddress()),
                    request,
                    response);
        }
    }

    /** The page of the portal that the rating block is for, if the request names one. */
    private String variant(HttpServletRequest request) {
        return place(request).startsWith("/" + Portlet.RATING.key() + "/") ? rating.comeFrom(request) : "";
    }

    private void begin(SiteSnapshot site, Block block) {
        visit.begin(site, block.text());
        view.show(block.portlet());
    }

    private static Optional<Block> find(SiteSnapshot site, String place) {
        var parts = place.split("/", 4);
        if (parts.length < 4) {
            return Optional.empty();
        }
        return Portlet.find(parts[1]).flatMap(portlet -> Language.find(parts[2])
                .flatMap(language -> site.textAt(language, parts[3]))
                .map(text -> new Block(portlet, text)));
    }
}
