package it.rer.portico.web.citizen.media;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.rer.portico.media.library.MediaRepresentation;
import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The bytes of public files, in memory up to {@code portico.media.cache.size}, so that the images of a page are there while the database
 * is not. A file that would take more than an eighth of that memory is not cached: one large document is to drive out no page's images.
 */
@ApplicationScoped
public class CachedFiles {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int SHARE_OF_A_FILE = 8;
    /** What a cached chunk takes beside its bytes, in bytes. */
    private static final int OVERHEAD = 100;

    /** A part of a content, which is the same for ever. */
    private record Chunk(long rendition, int number) {}

    private FileReading reading;
    private Cache<Chunk, byte[]> chunks;
    private long largest;

    protected CachedFiles() {}

    @Inject
    public CachedFiles(Configuration configuration, FileReading reading) {
        this.reading = reading;
        long memory = (long) configuration.number(Option.MEDIA_CACHE_SIZE) * MEGABYTE;
        largest = memory / SHARE_OF_A_FILE;
        chunks = Caffeine.newBuilder()
                .maximumWeight(memory)
                .weigher((Chunk chunk, byte[] bytes) -> bytes.length + OVERHEAD)
                .build();
    }

    /**
     * Some bytes of a file.
     *
     * @param number of the chunk, from 0
     * @return empty if the content was replaced meanwhile
     */
    public Optional<byte[]> chunk(MediaRepresentation of, int number) {
        var key = new Chunk(of.rendition(), number);
        var cached = chunks.getIfPresent(key);
        if (cached != null) {
            return Optional.of(cached);
        }
        var read = reading.chunk(of, number);
        if (of.byteCount() <= largest) {
            read.ifPresent(bytes -> chunks.put(key, bytes));
        }
        return read;
    }
}
