package it.rer.portico.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Set;

/** The chunks of a PNG file (W3C PNG, third edition), of which those stay that the image and its colours are made of. */
final class Png {

    private static final int SIGNATURE = 8;
    /** Length, name and checksum of a chunk. */
    private static final int FRAME = 12;

    /** Without those of animations: what moves must be able to be stopped (WCAG 2.2.2), and an image cannot be. */
    private static final Set<String> IMAGE = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs");

    private Png() {}

    /**
     * The same image, bit by bit, and nothing else.
     *
     * @throws RuntimeException if it is broken off
     */
    static byte[] bare(byte[] file) {
        var in = ByteBuffer.wrap(file);
        var out = new ByteArrayOutputStream(file.length);
        out.write(file, 0, SIGNATURE);
        int at = SIGNATURE;
        for (String name = ""; !name.equals("IEND"); ) {
            int length = in.getInt(at);
            if (length < 0 || length > file.length - at - FRAME) {
                throw new IllegalArgumentException("A chunk of " + length + " bytes at " + at);
            }
            name = new String(file, at + 4, 4, ISO_8859_1);
            if (IMAGE.contains(name)) {
                out.write(file, at, length + FRAME);
            }
            at += length + FRAME;
        }
        return out.toByteArray();
    }
}
