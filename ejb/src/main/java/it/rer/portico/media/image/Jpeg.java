package it.rer.portico.media.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * Parses a JPEG file (ITU-T T.81, annex B) and strips it of metadata: the place where the photo was taken, the author, the device, and the
 * thumbnails that cameras add.
 */
final class Jpeg {

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
    private static final int ADOBE_TRANSFORM_AT = 11;
    /** Luminance, two colour differences, and black. */
    private static final int YCCK = 2;

    private static final int COMPONENTS_AT = 5;
    private static final int INKS = 4;
    /** The bits of a frame's marker that tell sequential, progressive and lossless images apart. */
    private static final int KIND = 0x03;

    private static final int PROGRESSIVE = 0x02;

    private final ByteBuffer in;
    private final ByteArrayOutputStream out;
    private int orientation = Exif.UPRIGHT;
    private int scans;
    private int components;
    private boolean ycck;
    private boolean cutOff;
    private boolean refined;

    private Jpeg(byte[] file) {
        in = ByteBuffer.wrap(file);
        out = new ByteArrayOutputStream(file.length);
    }

    /** @throws RuntimeException if it is not a JPEG, or is truncated before its image */
    static Jpeg of(byte[] file) {
        var jpeg = new Jpeg(file);
        jpeg.copy();
        return jpeg;
    }

    /** The file without metadata; the image data is unchanged. */
    byte[] bare() {
        return out.toByteArray();
    }

    /** The EXIF orientation, from 1 to 8; {@link #bare} does not contain it. */
    int orientation() {
        return orientation;
    }

    /** The number of scans: a decoder passes over the whole image for each, even if a scan has few bytes. */
    int scans() {
        return scans;
    }

    /** Whether it is progressive: each scan shows the whole image in more detail. */
    boolean isRefined() {
        return refined;
    }

    /** Whether its end marker is missing, and perhaps more. {@link #bare} always has the marker. */
    boolean isCutOff() {
        return cutOff;
    }

    /** Whether its colours are CMYK, for print. */
    boolean isCmyk() {
        return components == INKS;
    }

    /** Whether its CMYK colours are stored as luminance and differences (YCCK). */
    boolean isYcck() {
        return ycck;
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

    /** The next marker. Bytes between segments are ignored; the end marker may be missing once the image has begun. */
    private int marker() {
        while (in.hasRemaining()) {
            int each = in.get() & 0xFF;
            boolean mark = each == SEGMENT;
            while (each == SEGMENT && in.hasRemaining()) {
                each = in.get() & 0xFF;
            }
            if (mark && each != 0 && each != SEGMENT) {
                return each;
            }
        }
        if (scans == 0) {
            throw new IllegalArgumentException("Truncated before its image");
        }
        cutOff = true;
        return END;
    }

    /** The numbers in between belong to tables. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean isAlone(int marker) {
        return marker == 0x01 || (marker >= 0xD0 && marker <= START);
    }

    private void copySegment(int marker, byte[] content) {
        if (marker == APP1 && begins(content, EXIF)) {
            orientation = Exif.orientation(ByteBuffer.wrap(content).position(EXIF.length()));
        }
        if (isFrame(marker)) {
            components = content[COMPONENTS_AT];
            refined = (marker & KIND) == PROGRESSIVE;
        }
        if (marker == APP14 && begins(content, "Adobe") && content.length > ADOBE_TRANSFORM_AT) {
            ycck = content[ADOBE_TRANSFORM_AT] == YCCK;
        }
        if (marker == APP0 && begins(content, "JFIF\0") && content.length >= JFIF_WITHOUT_COPY) {
            content[JFIF_WITHOUT_COPY - 2] = 0;
            content[JFIF_WITHOUT_COPY - 1] = 0;
            writeSegment(marker, content, JFIF_WITHOUT_COPY);
        } else if (isImage(marker, content)) {
            writeSegment(marker, content, content.length);
        }
    }

    /** Of the application segments, only those are kept that define the colours. */
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
        while (in.hasRemaining()) {
            int each = in.get();
            if ((each & 0xFF) == SEGMENT) {
                if (!in.hasRemaining()) {
                    return;
                }
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
}
