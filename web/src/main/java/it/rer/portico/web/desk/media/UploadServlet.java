package it.rer.portico.web.desk.media;

import it.rer.portico.web.desk.Place;
import it.rer.portico.web.http.Links;
import it.rer.portico.web.http.SiteServlet;
import it.rer.portico.web.http.Status;
import it.rer.portico.web.site.Visit;
import it.rer.portico.web.text.Texts;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Takes one file that the script of the library sends, and says what became of it. */
@WebServlet(urlPatterns = Place.MEDIA + "/carica")
@MultipartConfig(
        maxFileSize = UploadServlet.LARGEST_FILE,
        maxRequestSize = UploadServlet.LARGEST_REQUEST,
        fileSizeThreshold = UploadServlet.IN_MEMORY)
public class UploadServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    /** The most that {@code portico.media.size} can allow; what it does allow is asked before. As in {@code web.xml}. */
    static final long LARGEST_FILE = 200L * 1024 * 1024;

    static final long LARGEST_REQUEST = LARGEST_FILE + 1024 * 1024;
    static final int IN_MEMORY = 64 * 1024;

    @Inject
    private transient Uploads uploads;

    @Inject
    private transient Visit visit;

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
                .orElseGet(() -> new UploadOutcome("", 0, Texts.message(visit.language(), "media.choose")));
        response.setStatus(outcome.isTaken() ? HttpServletResponse.SC_OK : Status.UNPROCESSABLE);
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(told(outcome).toString().getBytes(StandardCharsets.UTF_8));
    }

    private JsonObject told(UploadOutcome outcome) {
        return outcome.isTaken()
                ? Json.createObjectBuilder()
                        .add("address", links.to(Place.of(Place.MEDIA_FILE, outcome.id())))
                        .build()
                : Json.createObjectBuilder().add("fault", outcome.fault()).build();
    }
}
