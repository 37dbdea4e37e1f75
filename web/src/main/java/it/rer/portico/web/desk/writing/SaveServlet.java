package it.rer.portico.web.desk.writing;

import it.rer.portico.content.page.ConflictException;
import it.rer.portico.desk.writing.Saved;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.http.JsonAnswer;
import it.rer.portico.web.platform.text.Texts;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;

/**
 * Saves the text of one language for the script of the editing screen: 200 with the text as it was stored, 409 on a conflict, and the
 * errors of {@link TextServlet}.
 */
@WebServlet(urlPatterns = ScreenPath.HOME + "/pagina/salva")
public class SaveServlet extends TextServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient TextSaving saving;

    @Inject
    private transient RequestContext requestContext;

    @Inject
    private transient Clock clock;

    @Override
    protected boolean isWhole(SentText sent) {
        return sent.hasInput();
    }

    @Override
    protected JsonAnswer take(SentText sent) {
        try {
            return answer(saving.save(sent.command()));
        } catch (ConflictException e) {
            // if the page is in the trash, this throws PageNotFoundException, which is reported instead
            return JsonAnswer.fault(HttpServletResponse.SC_CONFLICT, saving.conflict(sent.pageId(), sent.language()));
        }
    }

    private JsonAnswer answer(Saved saved) {
        var text = saved.text();
        var answer = Json.createObjectBuilder()
                .add("at", Texts.time(requestContext.language(), clock.instant()))
                .add("changed", saved.changed())
                .add("version", saved.version())
                .add("title", text.content().title())
                .add("slug", text.slug())
                .add("description", text.content().description())
                .add("body", text.content().body());
        return new JsonAnswer(HttpServletResponse.SC_OK, answer.build());
    }
}
