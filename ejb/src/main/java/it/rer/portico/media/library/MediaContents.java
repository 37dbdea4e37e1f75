package it.rer.portico.media.library;

import it.rer.portico.media.format.MediaLimits;
import it.rer.portico.media.image.ImageTurns;
import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.context.Internal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Stores and reads the bytes of files in the database, in the caller's transaction. */
@Stateless
@Internal(Internal.Scope.PACKAGE)
public class MediaContents {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Configuration configuration;

    @Inject
    private MediaFiles files;

    @Inject
    private ImageTurns turns;

    /**
     * Reads an upload to its end and prepares it to be stored. Nothing is written to the database yet.
     *
     * @param name the file name as sent by the browser
     * @throws it.rer.portico.platform.error.InvalidInputException if the file is not accepted
     */
    public PreparedMedia receive(String name, InputStream bytes) {
        return PreparedMedia.receive(name, bytes, MediaLimits.of(configuration), turns);
    }

    /** Stores the bytes of a file that has none yet, in all widths. */
    public void store(MediaFile file, PreparedMedia prepared) {
        try {
            try (var whole = prepared.open()) {
                store(file, MediaRendition.WHOLE, prepared.content().byteCount(), whole);
            }
            if (prepared.image().isPresent()) {
                for (var each : prepared.image().get().smaller().entrySet()) {
                    var bytes = each.getValue();
                    store(file, each.getKey(), bytes.length, new ByteArrayInputStream(bytes));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void store(MediaFile file, int width, long byteCount, InputStream bytes) throws IOException {
        var rendition = new MediaRendition(file, width, byteCount);
        em.persist(rendition);
        em.flush();
        int number = 0;
        for (var next = bytes.readNBytes(MediaChunk.BYTES);
                next.length > 0;
                next = bytes.readNBytes(MediaChunk.BYTES)) {
            var chunk = new MediaChunk(rendition.id(), number++, next);
            em.persist(chunk);
            em.flush();
            em.detach(chunk); // otherwise the whole file would end up in memory
        }
    }

    /**
     * Deletes the bytes of a file. A document is often replaced because it should not have been published, so the old bytes must be gone.
     */
    public void drop(MediaFile file) {
        em.flush();
        em.createNamedQuery(MediaRendition.DELETE).setParameter("file", file).executeUpdate();
    }

    /**
     * The representation of a file at a width.
     *
     * @param width in pixels; 0 for the file itself
     * @return the image at that width or the next wider one; if there is none, the file itself
     */
    public MediaRepresentation representation(MediaFile file, int width) {
        var all = em.createNamedQuery(MediaRendition.OF_FILE, MediaRendition.class)
                .setParameter("file", file)
                .getResultList();
        var whole = all.get(all.size() - 1);
        var chosen = all.stream()
                .filter(each -> width != MediaRendition.WHOLE && each.width() >= width)
                .reduce((wider, narrower) -> narrower)
                .orElse(whole);
        return new MediaRepresentation(chosen.id(), chosen.width(), chosen.byteCount(), files.facts(file));
    }

    /** The bytes of a chunk; empty if the content has been replaced meanwhile. */
    public Optional<byte[]> chunk(MediaRepresentation of, int number) {
        return em.createNamedQuery(MediaChunk.READ, byte[].class)
                .setParameter("rendition", of.rendition())
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }
}
