package it.rer.portico.media.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads and writes the orientation of an image (EXIF 2.32, tag Orientation): from 1, upright, to 8. */
final class Exif {

    /** The orientation of an image that needs no rotation. */
    static final int UPRIGHT = 1;

    /** From this orientation on, width and height are swapped. */
    private static final int FIRST_SIDEWAYS = 5;

    private static final int LAST = 8;
    private static final short ORIENTATION = 0x0112;
    private static final short SHORT = 3;
    private static final int ENTRY = 12;

    private Exif() {}

    /**
     * The orientation in a block of EXIF data, which has the structure of TIFF.
     *
     * @return upright if it cannot be read; the image is then shown as it is stored
     */
    static int orientation(ByteBuffer block) {
        try {
            var tiff = block.slice();
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int count = tiff.getShort(directory) & 0xFFFF;
            for (int i = 0; i < count; i++) {
                int entry = directory + 2 + ENTRY * i;
                if (tiff.getShort(entry) == ORIENTATION) {
                    int value = tiff.getShort(entry + 8);
                    return value >= UPRIGHT && value <= LAST ? value : UPRIGHT;
                }
            }
            return UPRIGHT;
        } catch (IndexOutOfBoundsException malformed) {
            return UPRIGHT;
        }
    }

    /** Whether width and height are swapped. */
    static boolean isSideways(int orientation) {
        return orientation >= FIRST_SIDEWAYS;
    }

    /** A block of EXIF data that contains the orientation and nothing else. */
    static byte[] block(int orientation) {
        return ByteBuffer.allocate(8 + 2 + ENTRY + 4)
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort(ORIENTATION)
                .putShort(SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .array();
    }
}
