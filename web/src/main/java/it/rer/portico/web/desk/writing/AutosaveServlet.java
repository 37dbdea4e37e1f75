package it.rer.portico.web.desk.writing;

import it.rer.portico.desk.writing.EditingSession;
import it.rer.portico.desk.writing.Presence;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.http.JsonAnswer;
import it.rer.portico.web.platform.text.Texts;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Stores the unsaved text of an editing screen, or just the presence of its editor, and answers with the other editors of the text. */
@WebServlet(urlPatterns = ScreenPath.HOME + "/pagina/bozza")
public class AutosaveServlet extends TextServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient EditingSession session;

    @Inject
    private transient RequestContext requestContext;

    @Inject
    private transient Clock clock;

    /** Presence alone needs no text. */
    @Override
    protected boolean isWhole(SentText sent) {
        return true;
    }

    @Override
    protected JsonAnswer take(SentText sent) {
        return answer(stay(sent));
    }

    private Presence stay(SentText sent) {
        if (sent.has("leave")) {
            if (sent.hasInput()) {
                session.keep(sent.pageId(), sent.language(), sent.version(), sent.tab(), sent.input());
            }
            session.leave(sent.pageId(), sent.language(), sent.tab());
            return new Presence(List.of(), Optional.empty());
        }
        return sent.hasInput()
                ? session.keep(sent.pageId(), sent.language(), sent.version(), sent.tab(), sent.input())
                : session.stay(sent.pageId(), sent.language(), sent.version(), sent.tab());
    }

    private JsonAnswer answer(Presence presence) {
        var others = Json.createArrayBuilder();
        presence.colleagues()
                .forEach(other -> others.add(Json.createObjectBuilder()
                        .add("name", other.name())
                        .add("since", Texts.time(requestContext.language(), other.since()))
                        .add("inCharge", other.inCharge())));
        var answer = Json.createObjectBuilder()
                .add("at", Texts.time(requestContext.language(), clock.instant()))
                .add("now", clock.millis())
                .add("colleagues", others);
        presence.elsewhere().ifPresent(since -> answer.add("elsewhere", Texts.time(requestContext.language(), since)));
        return new JsonAnswer(HttpServletResponse.SC_OK, answer.build());
    }
}
