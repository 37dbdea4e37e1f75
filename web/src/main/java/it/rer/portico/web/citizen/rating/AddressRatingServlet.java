package it.rer.portico.web.citizen.rating;

import it.rer.portico.platform.address.WebAddress;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.PublishedSite;
import it.rer.portico.web.citizen.feedback.FeedbackHandler;
import it.rer.portico.web.frame.block.BlockIds;
import it.rer.portico.web.frame.block.BlockOptions;
import it.rer.portico.web.frame.block.Blocks;
import it.rer.portico.web.frame.block.Portlet;
import it.rer.portico.web.frame.rendering.Rendering;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.address.ReturnAddresses;
import it.rer.portico.web.platform.http.FinishedPage;
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
 * The rating block for a page of the portal that we do not manage: {@code /portlets/rating/{language}?address=…&title=…}. It is shown and
 * sent at this address. The rated page is in the query, and in the form in hidden inputs. The options are those of any block.
 */
@WebServlet(urlPatterns = {RatedPage.FOLDER + "/it", RatedPage.FOLDER + "/en"})
public class AddressRatingServlet extends SharedServlet {

    private static final long serialVersionUID = 1L;

    /** Parameters of the query besides the options. */
    private static final Set<String> SUBJECT = Set.of(RatedPage.ADDRESS, RatedPage.TITLE, ReturnAddresses.PARAMETER);

    private static final String PAGE = "citizen/address-rating";
    private static final String BLOCK = "citizen/address-rating-block";

    @Inject
    private transient PublishedSite published;

    @Inject
    private transient Blocks blocks;

    @Inject
    private transient Rendering rendering;

    @Inject
    private transient FeedbackHandler feedbackHandler;

    @Inject
    private transient RequestContext requestContext;

    @Inject
    private transient PageRatingForm form;

    @Inject
    private transient RatedPage rated;

    @Override
    protected Set<String> methods() {
        return SHARING_A_FORM;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var options = begin(request, response);
        if (options.isEmpty()) {
            return;
        }
        var page = page(request);
        int status = check(page);
        if (status != HttpServletResponse.SC_OK) {
            rendering
                    .renderFragment(BLOCK, status, FinishedPage.NEVER, request, response)
                    .send(request, response);
            return;
        }
        var rating = rated.useExternal(page.orElseThrow(), request);
        var variant = String.join("\n", rating.address().toString(), rated.getReturnAddress(), rating.title());
        blocks.find(
                        options.get(),
                        BlockIds.of(rating.address(), requestContext.language()),
                        path(request),
                        variant,
                        () -> rendering.renderFragment(BLOCK, status, FinishedPage.REVALIDATE, request, response))
                .send(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var options = begin(request, response);
        if (options.isEmpty()) {
            return;
        }
        blocks.adapt(options.get());
        var page = page(request);
        int status = check(page);
        if (status == HttpServletResponse.SC_OK) {
            rated.useExternal(page.orElseThrow(), request);
            rated.useIdPrefix(options.get().ids());
            feedbackHandler.receive(
                    form,
                    new FeedbackHandler.AnswerViews(
                            requestContext.language(),
                            PAGE,
                            Optional.of(BLOCK),
                            rated.thanksAddress(options.get()::id)),
                    request,
                    response);
        } else {
            rendering
                    .render(PAGE, status, FinishedPage.NEVER, request, response)
                    .send(request, response);
        }
    }

    /**
     * Begins the response.
     *
     * @return the options; empty if they are invalid, which has been answered with 400
     */
    private Optional<BlockOptions> begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = Language.find(path(request).substring(RatedPage.FOLDER.length() + 1))
                .orElseThrow();
        requestContext.begin(published.current(), language);
        blocks.adapt(BlockOptions.usual(Portlet.RATING));
        try {
            return Optional.of(BlockOptions.of(Portlet.RATING, request.getQueryString(), SUBJECT));
        } catch (InvalidInputException e) {
            blocks.fault(HttpServletResponse.SC_BAD_REQUEST, language, Texts.message(language, e))
                    .send(request, response);
            return Optional.empty();
        }
    }

    /** @return the page to be rated; empty if the request names none */
    private static Optional<WebAddress> page(HttpServletRequest request) {
        return WebAddress.find(
                Optional.ofNullable(request.getParameter(RatedPage.ADDRESS)).orElse(""));
    }

    /** Whether the page may be rated, as a status: 200, 400 or 403. If not, the form shows why. */
    private int check(Optional<WebAddress> page) {
        if (page.isEmpty()) {
            form.decline(Texts.message(requestContext.language(), "rating.address"));
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        if (!rated.allows(page.get())) {
            form.decline(Texts.message(requestContext.language(), "rating.address-not-allowed", page.get()));
            return HttpServletResponse.SC_FORBIDDEN;
        }
        return HttpServletResponse.SC_OK;
    }
}
