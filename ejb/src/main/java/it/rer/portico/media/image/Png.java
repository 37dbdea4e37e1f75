package it.rer.portico.media.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Set;

/** The chunks of a PNG file (W3C PNG, third edition), of which those stay that the image and its colours are made of. */
final class Png {

    private static final int SIGNATURE = 8;
    /** Length, name and checksum of a chunk. */
    private static final int FRAME = 12;

    private static final int CONTENT_AT = 8;
    private static final int COLOUR_TYPE_AT = SIGNATURE + CONTENT_AT + 9;
    private static final int HEADER_END = SIGNATURE + FRAME + 13;
    private static final int GREY_WITH_ALPHA = 4;
    private static final double MILLISECONDS = 1000;
    /** The denominator that a frame means when it says 0. */
    private static final int HUNDREDTHS = 100;

    private static final Set<String> COLOURS = Set.of("gAMA", "cHRM", "sRGB", "iCCP", "cICP");

    private static final Set<String> IMAGE = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "sBIT", "bKGD", "pHYs");

    /** Of what moves. */
    private static final Set<String> MOVING = Set.of("acTL", "fcTL", "fdAT");

    private final byte[] file;
    private final ByteArrayOutputStream bare;
    private final ByteArrayOutputStream colours = new ByteArrayOutputStream();
    private final Animation animation = new Animation();
    private long plays;
    private boolean moves;
    private int orientation = Exif.UPRIGHT;

    private Png(byte[] file) {
        this.file = file;
        bare = new ByteArrayOutputStream(file.length);
    }

    /**
     * @throws it.rer.portico.platform.error.InvalidInputException {@code media.animated} if it moves too long
     * @throws RuntimeException if it is broken off
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
            if (IMAGE.contains(name) || COLOURS.contains(name) || (moves && MOVING.contains(name))) {
                bare.write(file, at, length + FRAME);
            }
            at += length + FRAME;
        }
    }

    private void note(String name, ByteBuffer content) {
        switch (name) {
            case "acTL" -> {
                moves = content.getInt(0) > 1;
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

    /** The same image, bit by bit, and nothing else. */
    byte[] bare() {
        return bare.toByteArray();
    }

    /** How it is to be turned, which the bare image does not say any more; as EXIF counts, from 1 to 8. */
    int orientation() {
        return orientation;
    }

    boolean isMoving() {
        return moves && animation.isMoving();
    }

    /**
     * An image that was made of this one's values, with what says which colours they mean.
     *
     * @param made a PNG as the platform writes it
     */
    byte[] withColours(byte[] made) {
        if (colours.size() == 0
                || file[COLOUR_TYPE_AT] == GREY_WITH_ALPHA) { // which becomes coloured: its profile would not fit
            return made;
        }
        var out = new ByteArrayOutputStream(made.length + colours.size());
        out.write(made, 0, HEADER_END);
        out.writeBytes(colours.toByteArray());
        out.write(made, HEADER_END, made.length - HEADER_END);
        return out.toByteArray();
    }
}
