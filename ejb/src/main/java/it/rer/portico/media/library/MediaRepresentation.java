package it.rer.portico.media.library;

/** Some bytes that somebody may get, because a service gave them out. What can be sent of it is read by {@code chunk}. */
public final class MediaRepresentation {

    /** How many bytes a chunk has; the last may have fewer. */
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

    /** What names the bytes: where it is the same, they are, for ever. */
    public long rendition() {
        return rendition;
    }

    /** What is known of the file. */
    public MediaFacts facts() {
        return facts;
    }

    /** In pixels; 0 for the file itself. */
    public int width() {
        return width;
    }

    /** How many bytes it has. */
    public long byteCount() {
        return byteCount;
    }
}
