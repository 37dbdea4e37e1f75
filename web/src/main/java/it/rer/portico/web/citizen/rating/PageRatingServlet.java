package it.rer.portico.web.citizen.rating;

import it.rer.portico.site.published.PublishedSite;
import it.rer.portico.web.citizen.feedback.FeedbackHandler;
import it.rer.portico.web.frame.block.BlockRequest;
import it.rer.portico.web.frame.block.Blocks;
import it.rer.portico.web.frame.block.NoBlockException;
import it.rer.portico.web.frame.block.Portlet;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.http.SharedServlet;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Receives ratings of our pages: {@code POST /portlets/rating/{language}/{path}}, from our own pages and from those of hosts. {@code GET}
 * serves the rating block alone, as for any other block.
 */
@WebServlet(urlPatterns = RatedPage.FOLDER + "/*")
public class PageRatingServlet extends SharedServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PublishedSite published;

    @Inject
    private transient RequestContext requestContext;

    @Inject
    private transient Blocks blocks;

    @Inject
    private transient FeedbackHandler feedbackHandler;

    @Inject
    private transient PageRatingForm form;

    @Inject
    private transient RatedPage page;

    @Override
    protected Set<String> methods() {
        return SHARING_A_FORM;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            var asked = read(request);
            blocks.find(asked, page.rememberReturn(request), request, response).send(request, response);
        } catch (NoBlockException e) {
            blocks.fault(e).send(request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            var asked = read(request);
            blocks.begin(asked);
            page.rememberReturn(request);
            page.useIdPrefix(asked.options().ids());
            var answer = new FeedbackHandler.AnswerViews(
                    asked.text().language(),
                    "citizen/page",
                    Optional.of("citizen/portlet"),
                    page.thanksAddress(asked.options()::id));
            feedbackHandler.receive(form, answer, request, response);
        } catch (NoBlockException e) {
            blocks.fault(e).send(request, response);
        }
    }

    private BlockRequest read(HttpServletRequest request) throws NoBlockException {
        requestContext.begin(published.current());
        var named = Optional.ofNullable(request.getPathInfo()).orElse("");
        return BlockRequest.read(requestContext.site(), Optional.of(Portlet.RATING), named, request.getQueryString());
    }
}
