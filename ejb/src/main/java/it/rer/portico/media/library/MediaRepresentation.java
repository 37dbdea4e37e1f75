package it.rer.portico.media.library;

/**
 * The bytes of a file or of one of its widths that the caller may read. A service returns it after its checks of permission, and its
 * {@code chunk} then reads the bytes.
 */
public final class MediaRepresentation {

    /** The size of a chunk, in bytes; the last one may be smaller. */
    public static final int CHUNK = MediaChunk.BYTES;

    private final long rendition;
    private final int width;
    private final long byteCount;
    private final MediaFacts facts;

    MediaRepresentation(long rendition, int width, long byteCount, MediaFacts facts) {
        this.rendition = rendition;
        this.width = width;
        this.byteCount = byteCount;
        this.facts = facts;
    }

    /** The id of the bytes, which never change: the same id always means the same bytes. */
    public long rendition() {
        return rendition;
    }

    /** The facts about the file. */
    public MediaFacts facts() {
        return facts;
    }

    /** In pixels; 0 for the file itself. */
    public int width() {
        return width;
    }

    /** The number of bytes. */
    public long byteCount() {
        return byteCount;
    }
}
