package it.rer.portico.web.desk.edit;

import it.rer.portico.error.InvalidInputException;
import it.rer.portico.error.PorticoException;
import it.rer.portico.page.ConflictException;
import it.rer.portico.web.http.JsonAnswer;
import it.rer.portico.web.http.SiteServlet;
import it.rer.portico.web.http.Status;
import it.rer.portico.web.identity.DeskPlace;
import it.rer.portico.web.identity.DeskView;
import it.rer.portico.web.site.Visit;
import it.rer.portico.web.text.Texts;
import it.rer.portico.writing.Saved;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;

/**
 * Saves what an editor has before them in one language while the screen stays as it is, and says what became of it: 200 with the text as
 * it was taken, 409 if somebody was faster, 422 with the input at fault, 401 if the screen was opened by somebody else.
 */
@WebServlet(urlPatterns = DeskPlace.HOME + "/pagina/salva")
public class SaveServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient TextSaving saving;

    @Inject
    private transient Visit visit;

    @Inject
    private transient DeskView desk;

    @Inject
    private transient Clock clock;

    @Override
    protected Set<String> methods() {
        return Set.of("POST");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var sent = SentText.of(request).filter(SentText::isTyped);
        if (sent.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        save(sent.get()).send(response);
    }

    private JsonAnswer save(SentText sent) {
        if (sent.isOfAnother(desk.getLogin())) {
            return JsonAnswer.fault(
                    HttpServletResponse.SC_UNAUTHORIZED, Texts.message(visit.language(), "edit.another-person"));
        }
        try {
            return told(saving.save(sent.written()));
        } catch (ConflictException e) {
            return conflict(sent);
        } catch (PorticoException e) {
            return refused(e);
        }
    }

    /** Nobody was faster where the page is in the trash: that is said instead. */
    private JsonAnswer conflict(SentText sent) {
        try {
            return JsonAnswer.fault(HttpServletResponse.SC_CONFLICT, saving.conflict(sent.pageId(), sent.language()));
        } catch (PorticoException e) {
            return refused(e);
        }
    }

    private JsonAnswer refused(PorticoException e) {
        var fault = Json.createObjectBuilder()
                .add("fault", Texts.message(visit.language(), e))
                .add("field", e instanceof InvalidInputException invalid ? invalid.field() : "");
        return new JsonAnswer(Status.UNPROCESSABLE, fault.build());
    }

    private JsonAnswer told(Saved saved) {
        var text = saved.text();
        var answer = Json.createObjectBuilder()
                .add("at", Texts.time(visit.language(), clock.instant()))
                .add("changed", saved.changed())
                .add("version", saved.version())
                .add("title", text.title())
                .add("slug", text.slug())
                .add("description", text.description())
                .add("body", text.body());
        return new JsonAnswer(HttpServletResponse.SC_OK, answer.build());
    }
}
