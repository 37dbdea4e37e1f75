package it.rer.portico.web.desk.edit;

import it.rer.portico.contents.Contents;
import it.rer.portico.language.Language;
import it.rer.portico.media.MediaFacts;
import it.rer.portico.media.MediaLibrary;
import it.rer.portico.page.PageNotFoundException;
import it.rer.portico.page.Reference;
import it.rer.portico.web.http.SiteServlet;
import it.rer.portico.web.identity.DeskPlace;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Says what the page or the file is called that a link in a text names by its number, or that there is none. */
@WebServlet(urlPatterns = DeskPlace.HOME + "/pagina/destinazione")
public class LinkEndServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Contents contents;

    @Inject
    private transient MediaLibrary library;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = Language.find(String.valueOf(request.getParameter("text")));
        var named = Reference.find(String.valueOf(request.getParameter("address")));
        if (language.isEmpty() || named.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var name = name(named.get(), language.get());
        var answer = Json.createObjectBuilder()
                .add("there", name.isPresent())
                .add("name", name.orElse(""))
                .build();
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(answer.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Empty words if the caller may read none of the page. */
    private Optional<String> name(Reference named, Language language) {
        if (named.kind() == Reference.Kind.FILE) {
            return library.facts(List.of(named.id())).stream().findFirst().map(MediaFacts::name);
        }
        try {
            return Optional.of(contents.get(named.id()).title(language));
        } catch (PageNotFoundException nowhere) {
            return Optional.empty();
        }
    }
}
