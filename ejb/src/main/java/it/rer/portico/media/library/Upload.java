package it.rer.portico.media.library;

import it.rer.portico.media.format.MediaLimits;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;

/** An uploaded file, stored in a temporary file, because it is read more than once and may be larger than the memory. */
public final class Upload implements AutoCloseable {

    private final Path file;
    private final long byteCount;
    private final String fingerprint;

    private Upload(Path file, long byteCount, String fingerprint) {
        this.file = file;
        this.byteCount = byteCount;
        this.fingerprint = fingerprint;
    }

    /**
     * Reads an upload to its end, or to the limit.
     *
     * @throws InvalidInputException {@code media.empty} or {@code media.too-large}
     */
    public static Upload receive(InputStream content, MediaLimits limits) {
        try {
            var file = Files.createTempFile("portico-", ".upload");
            try {
                return received(content, limits, file);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Upload received(InputStream content, MediaLimits limits, Path file) throws IOException {
        var digest = Sha256.digest();
        long count = 0;
        try (var out = Files.newOutputStream(file)) {
            var in = new DigestInputStream(content, digest);
            var buffer = new byte[64 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                count += read;
                if (count > limits.bytes()) {
                    throw new InvalidInputException("file", "media.too-large", limits.megabytes());
                }
                out.write(buffer, 0, read);
            }
        }
        if (count == 0) {
            throw new InvalidInputException("file", "media.empty");
        }
        return new Upload(file, count, Sha256.of(digest));
    }

    /** The temporary file; deleted by {@link #close}. */
    public Path file() {
        return file;
    }

    long byteCount() {
        return byteCount;
    }

    /** SHA-256 in hexadecimal. */
    String fingerprint() {
        return fingerprint;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
