package it.rer.portico.web.desk.translation;

import it.rer.portico.desk.translation.TranslationFiles;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.WholeNumber;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.http.Download;
import it.rer.portico.web.platform.http.SiteServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a page, or a page with its descendants, as an XLIFF file for translators. */
@WebServlet(urlPatterns = XliffServlet.PATH)
public class XliffServlet extends SiteServlet {

    static final String PATH = ScreenPath.XLIFF + "/scarica";

    private static final long serialVersionUID = 1L;

    /** The type by which programs of translators know the format; none is registered for version 1.2. */
    private static final String XLIFF = "application/x-xliff+xml;charset=UTF-8";

    @Inject
    private transient TranslationFiles files;

    @Inject
    private transient Links links;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = WholeNumber.find(request.getParameter("page"));
        var source = Language.find(String.valueOf(request.getParameter("from")));
        if (page.isEmpty() || source.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean branch = "true".equals(request.getParameter("branch"));
        try {
            new Download(name(page.get(), branch, source.get()), XLIFF)
                    .send(files.export(page.get(), branch, source.get()), response);
        } catch (InvalidInputException e) {
            redirect(
                    response,
                    HttpServletResponse.SC_FOUND,
                    links.to(ScreenPath.of(ScreenPath.XLIFF, page.get()) + "&from="
                            + source.get().code() + (branch ? "&branch=true" : "") + "&nothing=true"));
        }
    }

    /** For instance {@code portico-12-e-sottopagine-it-en.xlf}. */
    private static String name(long id, boolean branch, Language source) {
        return "portico-" + id + (branch ? "-e-sottopagine-" : "-") + source.code() + "-"
                + source.other().code() + ".xlf";
    }
}
