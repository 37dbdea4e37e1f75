package it.rer.portico.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import it.rer.portico.error.InvalidInputException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/**
 * The chunks of a WebP file (RFC 9649). The Java platform cannot decode it, so that it is served in the size that it has; but it can be
 * measured, and freed of what is not the image.
 */
final class WebP {

    private static final int HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int SIZE_LIMIT = 0x3FFF;

    private static final Set<String> IMAGE = Set.of("VP8X", "VP8 ", "VP8L", "ALPH", "ICCP");
    /** In the first byte of VP8X: that chunks with EXIF and XMP follow. */
    private static final int METADATA = 0x08 | 0x04;

    private static final int ANIMATION = 0x02;

    private final byte[] bare;
    private final ImageCodec.Size size;

    private WebP(byte[] bare, ImageCodec.Size size) {
        this.bare = bare;
        this.size = size;
    }

    /**
     * @throws InvalidInputException {@code media.animated}
     * @throws RuntimeException if it is broken off
     */
    static WebP of(byte[] file) {
        var in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        var out = new ByteArrayOutputStream(file.length);
        out.write(file, 0, HEADER);
        int width = 0;
        int height = 0;
        for (int at = HEADER; at + CHUNK_HEADER <= file.length; ) {
            var name = new String(file, at, 4, ISO_8859_1);
            int length = in.getInt(at + 4);
            if (length < 0 || length > file.length - at - CHUNK_HEADER) {
                throw new IllegalArgumentException("A chunk of " + length + " bytes at " + at);
            }
            int content = at + CHUNK_HEADER;
            int padded = Math.min(length + (length & 1), file.length - content);
            if (IMAGE.contains(name)) {
                if (name.equals("VP8X")) {
                    refuseAnimation(file[content]);
                    file[content] = (byte) (file[content] & ~METADATA);
                    width = 1 + (in.getInt(content + 4) & 0xFFFFFF);
                    height = 1 + (in.getInt(content + 6) >>> 8);
                } else if (width == 0 && name.equals("VP8 ")) {
                    width = in.getShort(content + 6) & SIZE_LIMIT;
                    height = in.getShort(content + 8) & SIZE_LIMIT;
                } else if (width == 0 && name.equals("VP8L")) {
                    int packed = in.getInt(content + 1);
                    width = 1 + (packed & SIZE_LIMIT);
                    height = 1 + (packed >>> 14 & SIZE_LIMIT);
                }
                out.write(file, at, CHUNK_HEADER + padded);
            }
            at = content + padded;
        }
        var bare = out.toByteArray();
        ByteBuffer.wrap(bare).order(ByteOrder.LITTLE_ENDIAN).putInt(4, bare.length - CHUNK_HEADER);
        return new WebP(bare, new ImageCodec.Size(width, height));
    }

    /** The same image, bit by bit, and nothing else. */
    byte[] bare() {
        return bare;
    }

    ImageCodec.Size size() {
        return size;
    }

    private static void refuseAnimation(byte flags) {
        if ((flags & ANIMATION) != 0) {
            throw new InvalidInputException("file", "media.animated");
        }
    }
}
