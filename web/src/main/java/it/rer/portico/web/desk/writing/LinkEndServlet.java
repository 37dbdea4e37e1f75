package it.rer.portico.web.desk.writing;

import it.rer.portico.content.body.Reference;
import it.rer.portico.content.page.PageNotFoundException;
import it.rer.portico.desk.tree.Entry;
import it.rer.portico.desk.tree.LanguageState;
import it.rer.portico.desk.tree.TreeQueries;
import it.rer.portico.media.library.MediaLibrary;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.frame.media.MediaPath;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.http.JsonAnswer;
import it.rer.portico.web.platform.http.SiteServlet;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what the page or the file is called that a link in a text names by its number, and where it is; or that there is none. */
@WebServlet(urlPatterns = ScreenPath.HOME + "/pagina/destinazione")
public class LinkEndServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient TreeQueries tree;

    @Inject
    private transient MediaLibrary library;

    @Inject
    private transient Links links;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = Language.find(String.valueOf(request.getParameter("text")));
        var named = Reference.find(String.valueOf(request.getParameter("address")));
        if (language.isEmpty() || named.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var end = end(named.get(), language.get());
        var answer = Json.createObjectBuilder()
                .add("there", end.isPresent())
                .add("name", end.map(End::name).orElse(""))
                .add("address", end.map(End::address).orElse(""));
        new JsonAnswer(HttpServletResponse.SC_OK, answer.build()).send(response);
    }

    /**
     * Where a link leads.
     *
     * @param name empty if the caller may read none of the page
     * @param address at which it is looked at; empty if the caller cannot
     */
    private record End(String name, String address) {}

    private Optional<End> end(Reference named, Language language) {
        if (named.kind() == Reference.Kind.FILE) {
            return library.facts(List.of(named.id())).stream()
                    .findFirst()
                    .map(file -> new End(file.name(), links.to(MediaPath.DESK_FOLDER + "/" + file.id())));
        }
        try {
            var page = tree.get(named.id());
            return Optional.of(new End(page.title(language), address(page, language)));
        } catch (PageNotFoundException nowhere) {
            return Optional.empty();
        }
    }

    /** Where citizens would get, in the other language if need be; or, before they do, the preview for who may see it. */
    private String address(Entry page, Language language) {
        return Stream.of(language, language.other())
                .flatMap(each -> page.state(each).stream())
                .filter(LanguageState::isPublished)
                .findFirst()
                .map(text -> links.to(text.language(), text.path()))
                .orElseGet(() -> page.writable() ? links.to(ScreenPath.of(ScreenPath.PREVIEW, page.pageId())) : "");
    }
}
