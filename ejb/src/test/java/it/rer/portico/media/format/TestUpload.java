package it.rer.portico.media.format;

import it.rer.portico.media.library.Upload;
import java.io.ByteArrayInputStream;

/** A file on its way into the library, as far as the look at what it is: at most one megabyte. */
final class TestUpload {

    private static final MediaLimits LIMITS = new MediaLimits(1, 1);

    private TestUpload() {}

    /**
     * What a file is taken for.
     *
     * @throws it.rer.portico.platform.error.InvalidInputException if it is not taken
     */
    static MediaType recognised(String name, byte[] file) {
        try (var upload = Upload.receive(new ByteArrayInputStream(file), LIMITS)) {
            return Recognition.of(upload.file(), name);
        }
    }
}
