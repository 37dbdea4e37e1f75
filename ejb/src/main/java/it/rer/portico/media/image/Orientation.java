package it.rer.portico.media.image;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;

/** Rotates and mirrors an image by its EXIF orientation, so that every program shows it upright. */
final class Orientation {

    private Orientation() {}

    /** @param orientation from 1, which changes nothing, to 8 (EXIF 2.32) */
    static BufferedImage upright(BufferedImage image, int orientation) {
        if (image.getColorModel() instanceof IndexColorModel palette && image.getType() != BufferedImage.TYPE_CUSTOM) {
            return turned(image, palette, orientation);
        }
        var source = new Pixels(image);
        boolean sideways = Exif.isSideways(orientation);
        var target =
                source.blank(sideways ? source.height() : source.width(), sideways ? source.width() : source.height());
        var row = new int[source.width() * source.bands()];
        for (int y = 0; y < source.height(); y++) {
            source.read(y, row);
            put(row, source.bands(), y, target, orientation);
        }
        return target;
    }

    /** Rotates an image with a palette, without converting its colours. */
    private static BufferedImage turned(BufferedImage image, IndexColorModel palette, int orientation) {
        int width = image.getWidth();
        int height = image.getHeight();
        boolean sideways = Exif.isSideways(orientation);
        var target = new BufferedImage(sideways ? height : width, sideways ? width : height, image.getType(), palette);
        for (int y = 0; y < height; y++) {
            put(image.getRaster().getPixels(0, y, width, 1, (int[]) null), 1, y, target, orientation);
        }
        return target;
    }

    /** Writes a row of the source to its position in the upright image. */
    private static void put(int[] row, int bands, int y, BufferedImage target, int orientation) {
        var raster = target.getRaster();
        if (Exif.isSideways(orientation)) {
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
