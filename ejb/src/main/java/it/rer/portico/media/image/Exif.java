package it.rer.portico.media.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How an image is to be turned, as cameras and programs note it (EXIF 2.32, tag Orientation): from 1, which is upright, to 8. */
final class Exif {

    /** What the stored image is to be turned by: nothing. */
    static final int UPRIGHT = 1;

    /** From here on width and height change places. */
    private static final int FIRST_LYING = 5;

    private static final int LAST = 8;
    private static final short ORIENTATION = 0x0112;
    private static final short SHORT = 3;
    private static final int ENTRY = 12;

    private Exif() {}

    /**
     * The orientation that a block in the form of TIFF notes.
     *
     * @return upright if it cannot be read: the image is shown as it was stored then
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

    /** Whether width and height change places. */
    static boolean isLying(int orientation) {
        return orientation >= FIRST_LYING;
    }

    /** A block in the form of TIFF that notes the orientation and nothing else. */
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
