package it.rer.portico.web.desk.writing;

import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.error.PorticoException;
import it.rer.portico.web.desk.shell.DeskView;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.http.JsonAnswer;
import it.rer.portico.web.platform.http.SiteServlet;
import it.rer.portico.web.platform.http.Status;
import it.rer.portico.web.platform.text.Texts;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Base of the servlets that the script of the editing screen sends texts to. Answers 400 if the request names no text, 401 if another
 * editor opened the screen, and 422 with the field at fault if the text is refused.
 */
abstract class TextServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RequestContext requestContext;

    @Inject
    private transient DeskView desk;

    @Override
    protected Set<String> methods() {
        return Set.of("POST");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var sent = SentText.of(request).filter(this::isWhole);
        if (sent.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            answer(sent.get()).send(response);
        }
    }

    private JsonAnswer answer(SentText sent) {
        if (sent.isOfAnother(desk.getLogin())) {
            return JsonAnswer.fault(
                    HttpServletResponse.SC_UNAUTHORIZED,
                    Texts.message(requestContext.language(), "edit.another-person"));
        }
        try {
            return take(sent);
        } catch (PorticoException e) {
            var fault = Json.createObjectBuilder()
                    .add("fault", Texts.message(requestContext.language(), e))
                    .add("field", e instanceof InvalidInputException invalid ? invalid.field() : "");
            return new JsonAnswer(Status.UNPROCESSABLE, fault.build());
        }
    }

    /** Whether the request has all required parameters. */
    protected abstract boolean isWhole(SentText sent);

    /**
     * Processes the request.
     *
     * @throws PorticoException if it is refused
     */
    protected abstract JsonAnswer take(SentText sent);
}
