package it.rer.portico.media.library;

import it.rer.portico.media.format.MediaKind;
import it.rer.portico.media.format.MediaLimits;
import it.rer.portico.media.format.MediaName;
import it.rer.portico.media.format.Recognition;
import it.rer.portico.media.image.ImageTurns;
import it.rer.portico.media.image.PreparedImage;
import it.rer.portico.platform.text.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;

/** An uploaded file that has been validated and processed, ready to be stored. Nothing of it is in the database yet. */
public final class PreparedMedia implements AutoCloseable {

    private final Upload upload;
    private final String name;
    private final MediaContent content;
    /** Null for a document. */
    private final PreparedImage image;

    private PreparedMedia(Upload upload, String name, MediaContent content, PreparedImage image) {
        this.upload = upload;
        this.name = name;
        this.content = content;
        this.image = image;
    }

    /**
     * Reads an upload to its end, validates and processes it.
     *
     * @param uploadedName the file name as sent by the browser
     * @throws it.rer.portico.platform.error.InvalidInputException if it is too large, damaged or of a format that is not accepted, or if
     *     its name does not match its content
     */
    static PreparedMedia receive(String uploadedName, InputStream bytes, MediaLimits limits, ImageTurns turns) {
        var upload = Upload.receive(bytes, limits);
        try {
            return prepared(uploadedName, upload, limits, turns);
        } catch (IOException e) {
            upload.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            upload.close();
            throw e;
        }
    }

    private static PreparedMedia prepared(String uploadedName, Upload upload, MediaLimits limits, ImageTurns turns)
            throws IOException {
        var type = Recognition.of(upload.file(), uploadedName);
        var name = MediaName.of(uploadedName, type);
        if (type.kind() == MediaKind.DOCUMENT) {
            var content = MediaContent.ofDocument(type, upload.byteCount(), upload.fingerprint());
            return new PreparedMedia(upload, name, content, null);
        }
        var image = turns.take(() -> PreparedImage.of(upload.file(), type, limits));
        var fingerprint = Sha256.of(image.file());
        var content = MediaContent.ofImage(type, image.width(), image.height(), image.file().length, fingerprint);
        return new PreparedMedia(upload, name, content, image);
    }

    /** The cleaned name, with the extension of its format. */
    String name() {
        return name;
    }

    MediaContent content() {
        return content;
    }

    /** The processed image with its widths; empty for a document. */
    Optional<PreparedImage> image() {
        return Optional.ofNullable(image);
    }

    /** The bytes of the file itself. */
    InputStream open() throws IOException {
        return image == null ? Files.newInputStream(upload.file()) : new ByteArrayInputStream(image.file());
    }

    @Override
    public void close() {
        upload.close();
    }
}
