package it.rer.portico.web.citizen.feedback;

import it.rer.portico.platform.database.DatabaseState;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.frame.rendering.Rendering;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.http.FinishedPage;
import it.rer.portico.web.platform.http.RetryAfter;
import it.rer.portico.web.platform.http.Status;
import it.rer.portico.web.platform.origin.FormOrigins;
import it.rer.portico.web.platform.text.Texts;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Handles every submitted form of citizens in the same way: checks, one committed row, then a redirect to the thanks (Post/Redirect/Get).
 * The thanks are part of every page, which shows them when the address points to them. If the page's script sent the form, the response is
 * only the block, which the script puts in its place.
 */
@ApplicationScoped
public class FeedbackHandler {

    /** The header with which the page's script asks for the block alone. */
    private static final String FRAGMENT = "X-Portico-Fragment";

    private static final Logger LOG = Logger.getLogger(FeedbackHandler.class.getName());

    @Inject
    private Senders senders;

    @Inject
    private DatabaseState database;

    @Inject
    private Rendering rendering;

    @Inject
    private RequestContext requestContext;

    @Inject
    private FormOrigins origins;

    /**
     * The views of the response to a form.
     *
     * @param page view of the whole page, below {@code WEB-INF}
     * @param block view of the block alone, if the page's script may ask for it
     * @param thanks address of the thanks
     */
    public record AnswerViews(Language language, String page, Optional<String> block, String thanks) {}

    /**
     * Handles a form. Responds with 303 or the block if it was stored, 403 if another site sent it, 422 with its errors, 429 if the sender
     * must wait, 503 if the database is not available. The {@link RequestContext} must have begun.
     */
    public void receive(FeedbackForm form, AnswerViews views, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        form.take(request);
        if (!origins.allow(request)) { // not stored; our own page shows the input, and it can be sent from there
            form.refuse("", Texts.message(views.language(), "feedback.elsewhere"));
            answer(HttpServletResponse.SC_FORBIDDEN, views, request, response);
            return;
        }
        var sender = senders.of(request);
        var wait = sender.count();
        if (!wait.isZero()) {
            form.tooMany(views.language(), wait);
            RetryAfter.set(response, wait);
            answer(Status.TOO_MANY_REQUESTS, views, request, response);
            return;
        }
        if (!database.isReady()) {
            unavailable(form, views, request, response);
            return;
        }
        try {
            if (form.send(views.language(), sender::admit)) {
                thank(views, request, response);
            } else {
                answer(Status.UNPROCESSABLE, views, request, response);
            }
        } catch (EJBException | PersistenceException e) {
            if (!database.failed(e)) {
                LOG.log(Level.WARNING, "A citizen's form could not be stored; they were asked to try again", e);
            }
            unavailable(form, views, request, response);
        }
    }

    private void unavailable(
            FeedbackForm form, AnswerViews views, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        form.refuse("", Texts.message(views.language(), "feedback.unavailable"));
        RetryAfter.ofDatabase(response);
        answer(HttpServletResponse.SC_SERVICE_UNAVAILABLE, views, request, response);
    }

    private void thank(AnswerViews views, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (wantsBlock(views, request)) {
            requestContext.thank();
            answer(HttpServletResponse.SC_OK, views, request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", views.thanks());
            response.setHeader("Cache-Control", FinishedPage.NEVER);
            response.setContentLength(0);
        }
    }

    private void answer(int status, AnswerViews views, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var answer = wantsBlock(views, request)
                ? rendering.renderFragment(views.block().orElseThrow(), status, FinishedPage.NEVER, request, response)
                : rendering.render(views.page(), status, FinishedPage.NEVER, request, response);
        answer.send(request, response);
    }

    /** Whether the page's script sent the form and wants the block alone. */
    private static boolean wantsBlock(AnswerViews views, HttpServletRequest request) {
        return views.block().isPresent() && request.getHeader(FRAGMENT) != null;
    }
}
