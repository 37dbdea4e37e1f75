package it.rer.portico.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The segments of a JPEG file (ITU-T T.81, annex B), as far as one must know them to leave out what is not the image: where it was
 * taken, by whom, with which device, and the small copies of it that cameras add.
 */
final class Jpeg {

    /** What the stored image is to be turned by: nothing. */
    static final int UPRIGHT = 1;

    private static final int SEGMENT = 0xFF;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;

    private static final String EXIF = "Exif\0\0";
    private static final int JFIF_WITHOUT_COPY = 14;
    /** Tag 0x0112 of TIFF 6.0, a number from 1 to 8. */
    private static final short ORIENTATION = 0x0112;

    private final ByteBuffer in;
    private final ByteArrayOutputStream out;
    private int orientation = UPRIGHT;
    private int scans;

    private Jpeg(byte[] file) {
        in = ByteBuffer.wrap(file);
        out = new ByteArrayOutputStream(file.length);
    }

    /** @throws RuntimeException if it is broken off or no JPEG */
    static Jpeg of(byte[] file) {
        var jpeg = new Jpeg(file);
        jpeg.copy();
        return jpeg;
    }

    /** The same image, bit by bit, and nothing else. */
    byte[] bare() {
        return out.toByteArray();
    }

    /** How it is to be turned, which the bare image does not say any more; as EXIF counts, from 1 to 8. */
    int orientation() {
        return orientation;
    }

    /** How often whoever decodes it goes through the whole image, however few bytes tell them to. */
    int scans() {
        return scans;
    }

    private void copy() {
        in.position(2);
        write(START);
        for (int marker = marker(); marker != END; marker = marker()) {
            if (isAlone(marker)) {
                write(marker);
                continue;
            }
            var content = new byte[(in.getShort() & 0xFFFF) - 2];
            in.get(content);
            copySegment(marker, content);
            if (marker == SCAN) {
                scans++;
                copyScan();
            }
        }
        write(END); // what follows is not shown, and may be anything
    }

    private int marker() {
        if ((in.get() & 0xFF) != SEGMENT) {
            throw new IllegalArgumentException("No segment at " + (in.position() - 1));
        }
        int marker = in.get() & 0xFF;
        while (marker == SEGMENT) {
            marker = in.get() & 0xFF;
        }
        return marker;
    }

    private static boolean isAlone(int marker) {
        return marker == 0x01 || (marker >= 0xD0 && marker <= START);
    }

    private void copySegment(int marker, byte[] content) {
        if (marker == APP1 && begins(content, EXIF)) {
            orientation = orientationIn(content);
        }
        if (marker == APP0 && begins(content, "JFIF\0") && content.length >= JFIF_WITHOUT_COPY) {
            content[JFIF_WITHOUT_COPY - 2] = 0;
            content[JFIF_WITHOUT_COPY - 1] = 0;
            writeSegment(marker, content, JFIF_WITHOUT_COPY);
        } else if (isImage(marker, content)) {
            writeSegment(marker, content, content.length);
        }
    }

    /** Of what applications add, only what the colours depend on belongs to the image. */
    private static boolean isImage(int marker, byte[] content) {
        if (marker == APP2) {
            return begins(content, "ICC_PROFILE\0");
        }
        if (marker == APP14) {
            return begins(content, "Adobe");
        }
        return marker != COMMENT && (marker < APP0 || marker > APP15);
    }

    private void copyScan() {
        while (true) {
            int each = in.get();
            if ((each & 0xFF) == SEGMENT) {
                int next = in.get(in.position()) & 0xFF;
                if (next != 0 && (next < 0xD0 || next > 0xD7)) {
                    in.position(in.position() - 1);
                    return;
                }
            }
            out.write(each);
        }
    }

    private void write(int marker) {
        out.write(SEGMENT);
        out.write(marker);
    }

    private void writeSegment(int marker, byte[] content, int length) {
        write(marker);
        out.write((length + 2) >> 8);
        out.write(length + 2);
        out.write(content, 0, length);
    }

    private static boolean begins(byte[] content, String with) {
        return new String(content, 0, Math.min(content.length, with.length()), ISO_8859_1).equals(with);
    }

    /** An orientation that cannot be read is none: the image is shown as it was stored. */
    private static int orientationIn(byte[] exif) {
        try {
            var tiff = ByteBuffer.wrap(exif).position(EXIF.length()).slice();
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int count = tiff.getShort(directory) & 0xFFFF;
            for (int i = 0; i < count; i++) {
                int entry = directory + 2 + 12 * i;
                if (tiff.getShort(entry) == ORIENTATION) {
                    int value = tiff.getShort(entry + 8);
                    return value >= 1 && value <= 8 ? value : UPRIGHT;
                }
            }
            return UPRIGHT;
        } catch (IndexOutOfBoundsException malformed) {
            return UPRIGHT;
        }
    }
}
