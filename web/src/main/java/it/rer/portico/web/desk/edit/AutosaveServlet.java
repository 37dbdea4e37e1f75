package it.rer.portico.web.desk.edit;

import it.rer.portico.error.PorticoException;
import it.rer.portico.language.Language;
import it.rer.portico.web.http.SiteServlet;
import it.rer.portico.web.http.Status;
import it.rer.portico.web.identity.DeskPlace;
import it.rer.portico.web.site.Visit;
import it.rer.portico.web.text.Texts;
import it.rer.portico.writing.Colleague;
import it.rer.portico.writing.Opening;
import it.rer.portico.writing.Typed;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Takes what an editor has typed so far, or just that she is there, and says who else is. */
@WebServlet(urlPatterns = DeskPlace.HOME + "/pagina/bozza")
public class AutosaveServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Opening opening;

    @Inject
    private transient Visit visit;

    @Inject
    private transient Clock clock;

    @Override
    protected Set<String> methods() {
        return Set.of("POST");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = Language.find(String.valueOf(request.getParameter("text")));
        var id = request.getParameter("id");
        var version = request.getParameter("version");
        if (language.isEmpty() || !isNumber(id) || !isNumber(version)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            var colleagues = stay(Long.parseLong(id), language.get(), Long.parseLong(version), request);
            answer(HttpServletResponse.SC_OK, told(colleagues), response);
        } catch (PorticoException e) {
            var fault = Json.createObjectBuilder().add("fault", Texts.message(visit.language(), e));
            answer(Status.UNPROCESSABLE, fault, response);
        }
    }

    private List<Colleague> stay(long pageId, Language language, long version, HttpServletRequest request) {
        if (request.getParameter("leave") != null) {
            opening.leave(pageId, language);
            return List.of();
        }
        if (request.getParameter("body") == null) {
            return opening.stay(pageId, language, version);
        }
        var typed = new Typed(
                request.getParameter("title"),
                request.getParameter("slug"),
                request.getParameter("description"),
                request.getParameter("body"));
        return opening.keep(pageId, language, version, typed);
    }

    private JsonObjectBuilder told(List<Colleague> colleagues) {
        var others = Json.createArrayBuilder();
        colleagues.forEach(other -> others.add(Json.createObjectBuilder()
                .add("name", other.name())
                .add("since", Texts.time(visit.language(), other.since()))
                .add("inCharge", other.inCharge())));
        return Json.createObjectBuilder()
                .add("at", Texts.time(visit.language(), clock.instant()))
                .add("colleagues", others);
    }

    private static void answer(int status, JsonObjectBuilder answer, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(answer.build().toString().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isNumber(String text) {
        return text != null && text.matches("-?\\d{1,18}");
    }
}
