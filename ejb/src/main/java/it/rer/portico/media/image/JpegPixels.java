package it.rer.portico.media.image;

import it.rer.portico.media.format.MediaType;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;

/** Decodes a JPEG to RGB, also one in CMYK or one whose last bytes are missing. */
final class JpegPixels {

    private static final int MOST = 255;
    private static final int MIDDLE = 128;
    private static final int INKS = 4;
    private static final int COLOURS = 3;

    /** The factors that convert colour differences to red, green and blue (ITU-T T.871, section 7). */
    private static final double RED_BY_RED = 1.402;

    private static final double GREEN_BY_BLUE = 0.344136;
    private static final double GREEN_BY_RED = 0.714136;
    private static final double BLUE_BY_BLUE = 1.772;

    private JpegPixels() {}

    /**
     * @param step only every so many pixels are read, in both directions
     * @throws IOException if it cannot be decoded, or if more is missing than {@link CutOff} accepts
     */
    static BufferedImage read(Jpeg jpeg, int step) throws IOException {
        var loss = jpeg.isCutOff() ? new CutOff(jpeg.scans(), jpeg.isRefined()) : null;
        if (!jpeg.isCmyk()) {
            return ImageCodec.read(jpeg.bare(), MediaType.JPEG, step, loss);
        }
        return fromCmyk(ImageCodec.readRaster(jpeg.bare(), MediaType.JPEG, step, loss), jpeg.isYcck());
    }

    /** Converts without a colour profile, as browsers do without one. The samples are stored inverted. */
    private static BufferedImage fromCmyk(Raster inks, boolean ycck) {
        int width = inks.getWidth();
        var image = new BufferedImage(width, inks.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        var row = new int[width * INKS];
        var colours = new int[width * COLOURS];
        for (int y = 0; y < inks.getHeight(); y++) {
            inks.getPixels(inks.getMinX(), inks.getMinY() + y, width, 1, row);
            for (int x = 0; x < width; x++) {
                convert(row, x * INKS, ycck, colours, x * COLOURS);
            }
            image.getRaster().setPixels(0, y, width, 1, colours);
        }
        return image;
    }

    private static void convert(int[] inks, int from, boolean ycck, int[] colours, int to) {
        int black = inks[from + COLOURS];
        double first = inks[from];
        double second = inks[from + 1];
        double third = inks[from + 2];
        if (ycck) {
            double light = first;
            double blue = second - MIDDLE;
            double red = third - MIDDLE;
            first = MOST - (light + RED_BY_RED * red);
            second = MOST - (light - GREEN_BY_BLUE * blue - GREEN_BY_RED * red);
            third = MOST - (light + BLUE_BY_BLUE * blue);
        }
        colours[to] = level(first, black);
        colours[to + 1] = level(second, black);
        colours[to + 2] = level(third, black);
    }

    private static int level(double ink, int black) {
        return (int) Math.round(Math.max(0, Math.min(MOST, ink)) * black / MOST);
    }
}
