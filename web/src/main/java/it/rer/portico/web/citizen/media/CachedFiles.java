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
 * The cache of public files' bytes, up to {@code portico.media.cache.size}, so that images are served even while the database is down. A
 * file larger than an eighth of that memory is not cached, so that a large document does not evict the images of pages.
 */
@ApplicationScoped
public class CachedFiles {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int SHARE_OF_A_FILE = 8;
    /** Memory that a cached chunk takes besides its bytes, in bytes. */
    private static final int OVERHEAD = 100;

    /** The key of a chunk, whose bytes never change. */
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
     * A chunk of a file, from the cache or from the database.
     *
     * @param number of the chunk, from 0
     * @return empty if the content was replaced meanwhile
     * @throws it.rer.portico.platform.bulkhead.DatabaseBusyException if the database does not respond in time
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
