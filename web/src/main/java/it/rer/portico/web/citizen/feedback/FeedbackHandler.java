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
 * Takes what citizens send, the same way for every form: checks, one committed row, then thanks at an address that can be reloaded
 * (Post/Redirect/Get): every page holds its thanks, and shows them when the address points to them. Where the page's script sent it, the answer is the block alone, to be put in views.
 */
@ApplicationScoped
public class FeedbackHandler {

    /** What the page's script adds to a request, to get the block alone. */
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
     * How a form is answered.
     *
     * @param page the view of the whole page, below {@code WEB-INF}
     * @param block the view of the form alone, where the page's script may ask for it
     * @param thanks the address that thanks
     */
    public record AnswerViews(Language language, String page, Optional<String> block, String thanks) {}

    /** Takes a form. The {@link RequestContext} must have begun. */
    public void receive(FeedbackForm form, AnswerViews views, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        form.take(request);
        if (!origins.allow(
                request)) { // not stored: whoever wrote it sees it in our own page, and can send it from there
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
                LOG.log(Level.WARNING, "What a citizen sent could not be stored; they were asked to try again", e);
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

    /** Whether the page's script sent the form, and wants the block alone. */
    private static boolean wantsBlock(AnswerViews views, HttpServletRequest request) {
        return views.block().isPresent() && request.getHeader(FRAGMENT) != null;
    }
}
