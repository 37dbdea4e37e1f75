package it.rer.portico.web.citizen.preview;

import it.rer.portico.desk.preview.Draft;
import it.rer.portico.desk.preview.Drafts;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.citizen.media.MediaAnswer;
import it.rer.portico.web.frame.media.MediaPath;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.address.StrayCharacters;
import it.rer.portico.web.platform.http.SiteServlet;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Serves a draft to whoever has a preview link: {@code /anteprima/{token}}, and its files below {@code /anteprima/{token}/media}. It uses
 * no session and no cookie. A revoked or expired link is 404, like any address that does not exist.
 */
@WebServlet(urlPatterns = SharedDraftServlet.FOLDER + "/*")
public class SharedDraftServlet extends SiteServlet {

    public static final String FOLDER = "/anteprima";

    private static final long serialVersionUID = 1L;

    private static final Pattern PATH = Pattern.compile("/([\\w-]{16,100})(?:" + MediaPath.FOLDER + "(/.+))?");

    @Inject
    private transient Drafts drafts;

    @Inject
    private transient DraftPage page;

    @Inject
    private transient SharedDraftView view;

    @Inject
    private transient Links links;

    /** The path of a preview link. */
    public static String path(String token) {
        return FOLDER + "/" + token;
    }

    @Override
    protected boolean takesParameters() {
        return true;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        DraftPage.hide(response);
        var match = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!match.matches()) {
            redirectToDraft(String.valueOf(request.getPathInfo()), response);
        } else if (match.group(2) == null) {
            show(match.group(1), request, response);
        } else {
            sendFile(match.group(1), match.group(2), request, response);
        }
    }

    /** Redirects to the draft, if the path is its link with characters that mail programs add. */
    private void redirectToDraft(String path, HttpServletResponse response) throws IOException {
        var token = StrayCharacters.without(path).stream()
                .map(PATH::matcher)
                .filter(match -> match.matches() && match.group(2) == null)
                .map(match -> match.group(1))
                .findFirst();
        if (token.isEmpty() || draftsOf(token.get()).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        redirect(response, HttpServletResponse.SC_FOUND, links.to(path(token.get())));
    }

    private void show(String token, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var byLanguage = draftsOf(token);
        if (byLanguage.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var language = Language.find(String.valueOf(request.getParameter("text")))
                .filter(byLanguage::containsKey)
                .orElseGet(() -> byLanguage.keySet().iterator().next());
        view.show(token, language, List.copyOf(byLanguage.keySet()));
        page.send(byLanguage.get(language), path(token) + MediaPath.FOLDER, request, response);
    }

    private Map<Language, Draft> draftsOf(String token) {
        var byLanguage = new EnumMap<Language, Draft>(Language.class);
        Language.ALL.forEach(
                language -> drafts.find(token, language).ifPresent(draft -> byLanguage.put(language, draft)));
        return byLanguage;
    }

    private void sendFile(String token, String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var asked = MediaPath.find(path);
        var found = asked.flatMap(named -> drafts.file(token, named.id(), named.width()));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var current = MediaPath.of(found.get());
        if (!current.equals(asked.get())) {
            redirect(response, HttpServletResponse.SC_FOUND, links.to(path(token) + MediaPath.FOLDER + current.path()));
            return;
        }
        new MediaAnswer(found.get(), number -> drafts.chunk(token, found.get(), number)).send(request, response);
    }
}
