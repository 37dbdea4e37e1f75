package it.rer.portico.media.image;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;

/** Turns an image as a camera says that it was held (EXIF 2.32, tag Orientation), so that every program shows it upright. */
final class Orientation {

    private Orientation() {}

    /** @param orientation from 1, which changes nothing, to 8 */
    static BufferedImage upright(BufferedImage image, int orientation) {
        if (image.getColorModel() instanceof IndexColorModel palette && image.getType() != BufferedImage.TYPE_CUSTOM) {
            return turned(image, palette, orientation);
        }
        var source = new Pixels(image);
        boolean lying = Exif.isLying(orientation);
        var target = source.blank(lying ? source.height() : source.width(), lying ? source.width() : source.height());
        var row = new int[source.width() * source.bands()];
        for (int y = 0; y < source.height(); y++) {
            source.read(y, row);
            put(row, source.bands(), y, target, orientation);
        }
        return target;
    }

    /** With its palette: the numbers of the colours are turned. */
    private static BufferedImage turned(BufferedImage image, IndexColorModel palette, int orientation) {
        int width = image.getWidth();
        int height = image.getHeight();
        boolean lying = Exif.isLying(orientation);
        var target = new BufferedImage(lying ? height : width, lying ? width : height, image.getType(), palette);
        for (int y = 0; y < height; y++) {
            put(image.getRaster().getPixels(0, y, width, 1, (int[]) null), 1, y, target, orientation);
        }
        return target;
    }

    /** A row of the image as it lay, at its place in the one that is upright. */
    private static void put(int[] row, int bands, int y, BufferedImage target, int orientation) {
        var raster = target.getRaster();
        if (Exif.isLying(orientation)) {
            boolean right = orientation == 6 || orientation == 7;
            boolean up = orientation == 7 || orientation == 8;
            int x = right ? target.getWidth() - 1 - y : y;
            raster.setPixels(x, 0, 1, target.getHeight(), up ? reversed(row, bands) : row);
        } else {
            boolean down = orientation == 3 || orientation == 4;
            boolean back = orientation == 2 || orientation == 3;
            int line = down ? target.getHeight() - 1 - y : y;
            raster.setPixels(0, line, target.getWidth(), 1, back ? reversed(row, bands) : row);
        }
    }

    private static int[] reversed(int[] row, int bands) {
        var reversed = new int[row.length];
        for (int i = 0; i < row.length; i += bands) {
            System.arraycopy(row, i, reversed, row.length - bands - i, bands);
        }
        return reversed;
    }
}
