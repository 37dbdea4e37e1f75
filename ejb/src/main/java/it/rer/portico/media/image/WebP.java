package it.rer.portico.media.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/**
 * Parses a WebP file (RFC 9649): reads its size and strips it of metadata. The JDK cannot decode WebP, so it is served only in its own
 * size.
 */
final class WebP {

    private static final int HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int SIZE_LIMIT = 0x3FFF;
    /** The position of the flags if the first chunk is VP8X, as in every file with metadata. */
    private static final int FLAGS_AT = HEADER + CHUNK_HEADER;

    private static final Set<String> IMAGE = Set.of("VP8X", "VP8 ", "VP8L", "ALPH", "ICCP", "ANIM", "ANMF");

    private static final int METADATA = 0x08 | 0x04;
    private static final int EXIF = 0x08;
    private static final String EXIF_OF_JPEG = "Exif\0\0";

    private final byte[] file;
    private final ByteBuffer in;
    private final ByteArrayOutputStream out;
    private final Animation animation = new Animation();
    private long plays = 1;
    private boolean extended;
    private int width;
    private int height;
    private int orientation = Exif.UPRIGHT;
    private byte[] bare = {};

    private WebP(byte[] file) {
        this.file = file;
        in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        out = new ByteArrayOutputStream(file.length);
    }

    /**
     * @throws it.rer.portico.platform.error.InvalidInputException {@code media.animated} if it moves too long
     * @throws RuntimeException if the file is truncated
     */
    static WebP of(byte[] file) {
        var webP = new WebP(file);
        webP.copy();
        webP.animation.check(webP.plays);
        return webP;
    }

    private void copy() {
        out.write(file, 0, HEADER);
        for (int at = HEADER; at + CHUNK_HEADER <= file.length; ) {
            var name = new String(file, at, 4, ISO_8859_1);
            int length = in.getInt(at + 4);
            if (length < 0 || length > file.length - at - CHUNK_HEADER) {
                throw new IllegalArgumentException("A chunk of " + length + " bytes at " + at);
            }
            int content = at + CHUNK_HEADER;
            int padded = Math.min(length + (length & 1), file.length - content);
            note(name, content, length);
            if (IMAGE.contains(name)) {
                out.write(file, at, CHUNK_HEADER + padded);
            }
            at = content + padded;
        }
        finish();
    }

    private void note(String name, int content, int length) {
        switch (name) {
            case "VP8X" -> {
                extended = content == FLAGS_AT;
                file[content] = (byte) (file[content] & ~METADATA);
                width = 1 + (in.getInt(content + 4) & 0xFFFFFF);
                height = 1 + (in.getInt(content + 6) >>> 8);
            }
            case "VP8 " -> measured(in.getShort(content + 6) & SIZE_LIMIT, in.getShort(content + 8) & SIZE_LIMIT);
            case "VP8L" -> {
                int packed = in.getInt(content + 1);
                measured(1 + (packed & SIZE_LIMIT), 1 + (packed >>> 14 & SIZE_LIMIT));
            }
            case "ANIM" -> plays = in.getShort(content + 4) & 0xFFFF;
            case "ANMF" -> animation.add(in.getInt(content + 12) & 0xFFFFFF);
            case "EXIF" -> orientation = extended ? orientation(content, length) : Exif.UPRIGHT;
            default -> {}
        }
    }

    /** Some programs write the prefix that EXIF data has in a JPEG. */
    private int orientation(int content, int length) {
        var prefix = new String(file, content, Math.min(length, EXIF_OF_JPEG.length()), ISO_8859_1);
        int skipped = prefix.equals(EXIF_OF_JPEG) ? EXIF_OF_JPEG.length() : 0;
        return Exif.orientation(in.slice(content + skipped, length - skipped));
    }

    private void measured(int ownWidth, int ownHeight) {
        if (width == 0) {
            width = ownWidth;
            height = ownHeight;
        }
    }

    /** Since the image cannot be encoded again, the orientation stays in the file, as its only EXIF data; browsers apply it. */
    private void finish() {
        if (orientation != Exif.UPRIGHT) {
            var exif = Exif.block(orientation);
            var header = ByteBuffer.allocate(CHUNK_HEADER).order(ByteOrder.LITTLE_ENDIAN);
            out.writeBytes(
                    header.put("EXIF".getBytes(ISO_8859_1)).putInt(exif.length).array());
            out.writeBytes(exif);
        }
        bare = out.toByteArray();
        if (orientation != Exif.UPRIGHT) {
            bare[FLAGS_AT] |= EXIF;
        }
        ByteBuffer.wrap(bare).order(ByteOrder.LITTLE_ENDIAN).putInt(4, bare.length - CHUNK_HEADER);
    }

    /** The file without metadata other than the orientation; the image data is unchanged. */
    byte[] bare() {
        return bare;
    }

    /** The size as it is shown, with the orientation applied. */
    ImageCodec.Size size() {
        return Exif.isSideways(orientation) ? new ImageCodec.Size(height, width) : new ImageCodec.Size(width, height);
    }
}
