package it.rer.portico.media;

import java.awt.image.BufferedImage;

/** Turns an image as a camera says that it was held (EXIF 2.32, tag Orientation), so that every program shows it upright. */
final class Orientation {

    /** From here on width and height change places. */
    private static final int FIRST_LYING = 5;

    private Orientation() {}

    /** @param orientation from 1, which changes nothing, to 8 */
    static BufferedImage upright(BufferedImage image, int orientation) {
        var source = new Pixels(image);
        int width = source.width();
        int height = source.height();
        boolean lying = orientation >= FIRST_LYING;
        var target = source.blank(lying ? height : width, lying ? width : height);
        var row = new int[width * source.bands()];
        for (int y = 0; y < height; y++) {
            source.read(y, row);
            boolean down = orientation == 3 || orientation == 4;
            boolean back = orientation == 2 || orientation == 3;
            if (lying) {
                boolean right = orientation == 6 || orientation == 7;
                boolean up = orientation == 7 || orientation == 8;
                var column = up ? reversed(row, source.bands()) : row;
                target.getRaster().setPixels(right ? height - 1 - y : y, 0, 1, width, column);
            } else {
                var line = back ? reversed(row, source.bands()) : row;
                target.getRaster().setPixels(0, down ? height - 1 - y : y, width, 1, line);
            }
        }
        return target;
    }

    private static int[] reversed(int[] row, int bands) {
        var reversed = new int[row.length];
        for (int i = 0; i < row.length; i += bands) {
            System.arraycopy(row, i, reversed, row.length - bands - i, bands);
        }
        return reversed;
    }
}
