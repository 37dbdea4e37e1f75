package it.rer.portico.web.desk.edit;

import it.rer.portico.error.PorticoException;
import it.rer.portico.web.http.JsonAnswer;
import it.rer.portico.web.http.SiteServlet;
import it.rer.portico.web.http.Status;
import it.rer.portico.web.identity.DeskPlace;
import it.rer.portico.web.identity.DeskView;
import it.rer.portico.web.site.Visit;
import it.rer.portico.web.text.Texts;
import it.rer.portico.writing.Opening;
import it.rer.portico.writing.Presence;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes what an editor has typed so far, or just that they are there, and says who else is. */
@WebServlet(urlPatterns = DeskPlace.HOME + "/pagina/bozza")
public class AutosaveServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Opening opening;

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
        var sent = SentText.of(request);
        if (sent.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        answer(sent.get()).send(response);
    }

    private JsonAnswer answer(SentText sent) {
        if (sent.isOfAnother(desk.getLogin())) {
            return JsonAnswer.fault(
                    HttpServletResponse.SC_UNAUTHORIZED, Texts.message(visit.language(), "edit.another-person"));
        }
        try {
            return told(stay(sent));
        } catch (PorticoException e) {
            return JsonAnswer.fault(Status.UNPROCESSABLE, Texts.message(visit.language(), e));
        }
    }

    private Presence stay(SentText sent) {
        if (sent.has("leave")) {
            if (sent.isTyped()) {
                opening.keep(sent.pageId(), sent.language(), sent.version(), sent.tab(), sent.typed());
            }
            opening.leave(sent.pageId(), sent.language(), sent.tab());
            return new Presence(List.of(), Optional.empty());
        }
        return sent.isTyped()
                ? opening.keep(sent.pageId(), sent.language(), sent.version(), sent.tab(), sent.typed())
                : opening.stay(sent.pageId(), sent.language(), sent.version(), sent.tab());
    }

    private JsonAnswer told(Presence presence) {
        var others = Json.createArrayBuilder();
        presence.colleagues()
                .forEach(other -> others.add(Json.createObjectBuilder()
                        .add("name", other.name())
                        .add("since", Texts.time(visit.language(), other.since()))
                        .add("inCharge", other.inCharge())));
        var answer = Json.createObjectBuilder()
                .add("at", Texts.time(visit.language(), clock.instant()))
                .add("now", clock.millis())
                .add("colleagues", others);
        presence.elsewhere().ifPresent(since -> answer.add("elsewhere", Texts.time(visit.language(), since)));
        return new JsonAnswer(HttpServletResponse.SC_OK, answer.build());
    }
}
