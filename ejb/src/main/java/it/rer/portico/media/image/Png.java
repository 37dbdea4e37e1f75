package it.rer.portico.media.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Set;

/** Parses a PNG file (W3C PNG, third edition) and strips it of metadata: only the chunks of the image and its colours are kept. */
final class Png {

    private static final int SIGNATURE = 8;
    /** Length, name and checksum of a chunk. */
    private static final int FRAME = 12;

    private static final int CONTENT_AT = 8;
    private static final int COLOUR_TYPE_AT = SIGNATURE + CONTENT_AT + 9;
    private static final int HEADER_END = SIGNATURE + FRAME + 13;
    private static final int GREY_WITH_ALPHA = 4;
    private static final double MILLISECONDS = 1000;
    /** The denominator of a frame's delay if the file says 0. */
    private static final int HUNDREDTHS = 100;

    private static final Set<String> COLOURS = Set.of("gAMA", "cHRM", "sRGB", "iCCP", "cICP");

    private static final Set<String> IMAGE = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "sBIT", "bKGD", "pHYs");

    /** The chunks of animations. */
    private static final Set<String> ANIMATION = Set.of("acTL", "fcTL", "fdAT");

    private final byte[] file;
    private final ByteArrayOutputStream bare;
    private final ByteArrayOutputStream colours = new ByteArrayOutputStream();
    private final Animation animation = new Animation();
    private long plays;
    private boolean animated;
    private int orientation = Exif.UPRIGHT;

    private Png(byte[] file) {
        this.file = file;
        bare = new ByteArrayOutputStream(file.length);
    }

    /**
     * @throws it.rer.portico.platform.error.InvalidInputException {@code media.animated} if it animated too long
     * @throws RuntimeException if the file is truncated
     */
    static Png of(byte[] file) {
        var png = new Png(file);
        png.copy();
        png.animation.check(png.plays);
        return png;
    }

    private void copy() {
        var in = ByteBuffer.wrap(file);
        bare.write(file, 0, SIGNATURE);
        int at = SIGNATURE;
        for (String name = ""; !name.equals("IEND"); ) {
            int length = in.getInt(at);
            if (length < 0 || length > file.length - at - FRAME) {
                throw new IllegalArgumentException("A chunk of " + length + " bytes at " + at);
            }
            name = new String(file, at + 4, 4, ISO_8859_1);
            note(name, in.slice(at + CONTENT_AT, length));
            if (COLOURS.contains(name)) {
                colours.write(file, at, length + FRAME);
            }
            if (IMAGE.contains(name) || COLOURS.contains(name) || (animated && ANIMATION.contains(name))) {
                bare.write(file, at, length + FRAME);
            }
            at += length + FRAME;
        }
    }

    private void note(String name, ByteBuffer content) {
        switch (name) {
            case "acTL" -> {
                animated = content.getInt(0) > 1;
                plays = Integer.toUnsignedLong(content.getInt(4));
            }
            case "fcTL" -> {
                int parts = content.getShort(22) & 0xFFFF;
                animation.add(
                        Math.round((content.getShort(20) & 0xFFFF) * MILLISECONDS / (parts == 0 ? HUNDREDTHS : parts)));
            }
            case "eXIf" -> orientation = Exif.orientation(content);
            default -> {}
        }
    }

    /** The file without metadata; the image data is unchanged. */
    byte[] bare() {
        return bare.toByteArray();
    }

    /** The EXIF orientation, from 1 to 8; {@link #bare} does not contain it. */
    int orientation() {
        return orientation;
    }

    boolean isAnimated() {
        return animated && animation.isAnimated();
    }

    /**
     * Adds this image's colour chunks to an image that was made from its pixels.
     *
     * @param made a PNG as the JDK writes it
     */
    byte[] withColours(byte[] made) {
        // Grey with alpha is converted to RGB, which does not match a profile for grey.
        if (colours.size() == 0 || file[COLOUR_TYPE_AT] == GREY_WITH_ALPHA) {
            return made;
        }
        var out = new ByteArrayOutputStream(made.length + colours.size());
        out.write(made, 0, HEADER_END);
        out.writeBytes(colours.toByteArray());
        out.write(made, HEADER_END, made.length - HEADER_END);
        return out.toByteArray();
    }
}
