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

/** Answers with the name and address of the page or file that a link in a text refers to by its id, or that it does not exist. */
@WebServlet(urlPatterns = ScreenPath.HOME + "/pagina/destinazione")
public class LinkTargetServlet extends SiteServlet {

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
        var target = target(named.get(), language.get());
        var answer = Json.createObjectBuilder()
                .add("there", target.isPresent())
                .add("name", target.map(Target::name).orElse(""))
                .add("address", target.map(Target::address).orElse(""));
        new JsonAnswer(HttpServletResponse.SC_OK, answer.build()).send(response);
    }

    /**
     * The target of a link.
     *
     * @param name empty if the caller may not read the page
     * @param address at which the caller can see it; empty if they cannot
     */
    private record Target(String name, String address) {}

    private Optional<Target> target(Reference named, Language language) {
        if (named.kind() == Reference.Kind.FILE) {
            return library.facts(List.of(named.id())).stream()
                    .findFirst()
                    .map(file -> new Target(file.name(), links.to(MediaPath.DESK_FOLDER + "/" + file.id())));
        }
        try {
            var page = tree.get(named.id());
            return Optional.of(new Target(page.title(language), address(page, language)));
        } catch (PageNotFoundException e) {
            return Optional.empty();
        }
    }

    /** The public address, in the other language if necessary; for an unpublished page the preview, if the caller may see it. */
    private String address(Entry page, Language language) {
        return Stream.of(language, language.other())
                .flatMap(each -> page.state(each).stream())
                .filter(LanguageState::isPublished)
                .findFirst()
                .map(text -> links.to(text.language(), text.path()))
                .orElseGet(() -> page.writable() ? links.to(ScreenPath.of(ScreenPath.PREVIEW, page.pageId())) : "");
    }
}
