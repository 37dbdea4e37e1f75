package it.rer.portico.web.desk.media;

import it.rer.portico.media.format.MediaKind;
import it.rer.portico.media.library.MediaLibrary;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.http.JsonAnswer;
import it.rer.portico.web.platform.http.SiteServlet;
import it.rer.portico.web.platform.http.Status;
import it.rer.portico.web.platform.text.Texts;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Stores one file that the script of the library uploads, and answers with the outcome as JSON. */
@WebServlet(urlPatterns = ScreenPath.MEDIA + "/carica")
@MultipartConfig(
        maxFileSize = UploadServlet.LARGEST_FILE,
        maxRequestSize = UploadServlet.LARGEST_REQUEST,
        fileSizeThreshold = UploadServlet.IN_MEMORY)
public class UploadServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    /**
     * The highest value of {@code portico.media.size}, in bytes; {@code DeskForms} applies the configured one. The same as in {@code
     * web.xml}.
     */
    static final long LARGEST_FILE = 200L * 1024 * 1024;

    static final long LARGEST_REQUEST = LARGEST_FILE + 1024 * 1024;
    static final int IN_MEMORY = 64 * 1024;

    @Inject
    private transient MediaLibrary library;

    @Inject
    private transient Uploads uploads;

    @Inject
    private transient RequestContext requestContext;

    @Inject
    private transient Links links;

    @Override
    protected Set<String> methods() {
        return Set.of("POST");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var outcome = uploads.take().stream()
                .findFirst()
                .orElseGet(() -> new UploadOutcome("", 0, Texts.message(requestContext.language(), "media.choose")));
        answer(outcome).send(response);
    }

    private JsonAnswer answer(UploadOutcome outcome) {
        if (!outcome.isTaken()) {
            return JsonAnswer.fault(Status.UNPROCESSABLE, outcome.fault());
        }
        var answer = Json.createObjectBuilder()
                .add("id", outcome.id())
                .add("shown", isShown(outcome.id()))
                .add("address", links.to(ScreenPath.of(ScreenPath.MEDIA_FILE, outcome.id())));
        return new JsonAnswer(HttpServletResponse.SC_OK, answer.build());
    }

    /** Whether a text can show the file as an image; some image formats are stored as documents. */
    private boolean isShown(long id) {
        return library.facts(List.of(id)).stream().anyMatch(file -> file.type().kind() == MediaKind.IMAGE);
    }
}
