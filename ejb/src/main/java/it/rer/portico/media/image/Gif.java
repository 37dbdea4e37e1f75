package it.rer.portico.media.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Parses a GIF file (version 89a) and strips it of metadata: only the blocks of the image itself are kept. */
final class Gif {

    private static final int HEADER = 13;
    private static final int FLAGS_AT = 10;
    private static final int TABLE = 0x80;
    private static final int TABLE_SIZE = 0x07;
    private static final int COLOUR = 3;

    private static final int END = 0x3B;
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2C;
    private static final int CONTROL = 0xF9;
    private static final int APPLICATION = 0xFF;
    private static final int IMAGE_HEADER = 10;
    private static final int MILLISECONDS = 10;

    /** The extension that says how often an animation is played; Netscape introduced it. */
    private static final String LOOP = "\u000bNETSCAPE2.0\u0003\u0001";

    private final byte[] file;
    private final ByteBuffer in;
    private final ByteArrayOutputStream bare;
    private final Animation animation = new Animation();
    private int images;
    private int right;
    private int bottom;
    private long plays = 1;
    private long delay;

    private Gif(byte[] file) {
        this.file = file;
        in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        bare = new ByteArrayOutputStream(file.length);
    }

    /**
     * @throws it.rer.portico.platform.error.InvalidInputException {@code media.animated} if it moves too long
     * @throws RuntimeException if the file is truncated before the end of its first image
     */
    static Gif of(byte[] file) {
        var gif = new Gif(file);
        gif.copy();
        gif.animation.check(gif.plays);
        return gif;
    }

    private void copy() {
        in.position(HEADER + table(in.get(FLAGS_AT)));
        bare.write(file, 0, in.position());
        while (in.hasRemaining()) {
            int from = in.position();
            int block = in.get() & 0xFF;
            if (block == EXTENSION) {
                extension(from);
            } else if (block == IMAGE) {
                image(from);
            } else {
                break; // the trailer, or what browsers take for it
            }
        }
        if (images == 0) {
            throw new IllegalArgumentException("No image");
        }
        bare.write(END); // what follows is not shown, and could be anything
    }

    private void extension(int from) {
        int label = in.get() & 0xFF;
        int content = in.position();
        skipParts();
        boolean loop = label == APPLICATION && new String(file, content, LOOP.length(), ISO_8859_1).equals(LOOP);
        if (label == CONTROL) {
            delay = number(content + 2) * (long) MILLISECONDS;
        } else if (loop) {
            int repeats = number(content + LOOP.length());
            plays = repeats == 0 ? 0 : repeats + 1L;
        }
        if (label == CONTROL || loop) {
            bare.write(file, from, in.position() - from);
        }
    }

    private void image(int from) {
        if (images == 0) {
            right = number(from + 1) + number(from + 5);
            bottom = number(from + 3) + number(from + 7);
        }
        in.position(from + IMAGE_HEADER + table(in.get(from + IMAGE_HEADER - 1)) + 1);
        skipParts();
        images++;
        animation.add(delay);
        bare.write(file, from, in.position() - from);
    }

    private static int table(int flags) {
        return (flags & TABLE) == 0 ? 0 : COLOUR << ((flags & TABLE_SIZE) + 1);
    }

    private void skipParts() {
        for (int length = in.get() & 0xFF; length > 0; length = in.get() & 0xFF) {
            in.position(in.position() + length);
        }
    }

    boolean isAnimated() {
        return animation.isAnimated();
    }

    /** The file without metadata; the image data is unchanged. */
    byte[] bare() {
        return bare.toByteArray();
    }

    /** The size of the canvas, at least that of the first frame, as in browsers. */
    ImageCodec.Size size() {
        return new ImageCodec.Size(Math.max(number(6), right), Math.max(number(8), bottom));
    }

    private int number(int at) {
        return in.getShort(at) & 0xFFFF;
    }
}
