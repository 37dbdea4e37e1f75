package it.rer.portico.web.desk.preview;

import it.rer.portico.access.permission.NotAllowedException;
import it.rer.portico.desk.preview.Draft;
import it.rer.portico.desk.preview.Drafts;
import it.rer.portico.platform.error.PorticoException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.WholeNumber;
import it.rer.portico.web.citizen.preview.DraftPage;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.frame.media.MediaPath;
import it.rer.portico.web.platform.http.SiteServlet;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Renders the newest text of a page as citizens will see it, for an editor of its section. */
@WebServlet(urlPatterns = DraftServlet.PATH)
public class DraftServlet extends SiteServlet {

    static final String PATH = ScreenPath.HOME + "/anteprima/testo";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Drafts drafts;

    @Inject
    private transient DraftPage page;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            var draft = find(request);
            if (draft.isPresent()) {
                page.send(draft.get(), MediaPath.DESK_FOLDER, request, response);
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (NotAllowedException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (PorticoException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private Optional<Draft> find(HttpServletRequest request) {
        var language = Language.find(String.valueOf(request.getParameter("text")));
        return WholeNumber.find(request.getParameter("id"))
                .flatMap(pageId -> language.flatMap(each -> drafts.find(pageId, each)));
    }
}
