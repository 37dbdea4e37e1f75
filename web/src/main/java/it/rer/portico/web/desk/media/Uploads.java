package it.rer.portico.web.desk.media;

import it.rer.portico.media.format.MediaKind;
import it.rer.portico.media.format.MediaType;
import it.rer.portico.media.library.MediaLibrary;
import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.error.PorticoException;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.form.FormRequest;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The files that were uploaded with a form. Each is stored or refused independently of the others. */
@RequestScoped
public class Uploads {

    /** The name of the file inputs. */
    public static final String INPUT = "files";

    @Inject
    private HttpServletRequest request;

    @Inject
    private RequestContext requestContext;

    @Inject
    private MediaLibrary library;

    @Inject
    private Configuration configuration;

    /** Stores an uploaded file. */
    @FunctionalInterface
    public interface Use {

        /** @return the id of the file in the library */
        long of(String name, InputStream bytes);
    }

    /** Adds all uploaded files to the library. */
    public List<UploadOutcome> take() {
        return take(library::upload);
    }

    /** Applies a function to each uploaded file. */
    public List<UploadOutcome> take(Use use) {
        return sent().stream().map(part -> take(part, use)).toList();
    }

    private UploadOutcome take(Part part, Use use) {
        var name = part.getSubmittedFileName();
        try (var bytes = part.getInputStream()) {
            return new UploadOutcome(name, use.of(name, bytes), "");
        } catch (PorticoException e) {
            return new UploadOutcome(name, 0, Texts.message(requestContext.language(), e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file input in which nothing was chosen sends a part without a file name; it is skipped. */
    private List<Part> sent() {
        try {
            return FormRequest.of(request).getParts().stream()
                    .filter(part -> part.getName().equals(INPUT))
                    .filter(part -> part.getSubmittedFileName() != null
                            && !part.getSubmittedFileName().isBlank())
                    .toList();
        } catch (IOException | ServletException e) {
            throw new IllegalStateException(e); // cannot happen: FormGate has read the body
        }
    }

    /** The accepted image formats and the maximum size, as a sentence. */
    public String limit() {
        return Texts.message(
                requestContext.language(),
                "media.limit",
                MediaType.labels(type -> type.kind() == MediaKind.IMAGE),
                configuration.number(Option.MEDIA_SIZE));
    }
}
