package it.rer.portico.media.image;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * Reads the rows of an image in a uniform format, whatever the format of its raster. Samples are taken as they are stored, because the
 * JDK's own conversion makes grey images lighter.
 */
final class Pixels {

    private static final int MOST = 255;
    private static final int GREY_WITH_ALPHA = 2;
    private static final int COLOUR = 3;
    private static final int COLOUR_WITH_ALPHA = 4;

    private final Raster raster;
    private final IndexColorModel palette;
    private final int stored;
    private final int bands;
    private final int[] shifts;
    private final int[] row;

    Pixels(BufferedImage image) {
        raster = image.getRaster();
        palette = image.getColorModel() instanceof IndexColorModel indexed ? indexed : null;
        stored = raster.getNumBands();
        if (palette != null) {
            bands = palette.hasAlpha() ? COLOUR_WITH_ALPHA : COLOUR;
        } else {
            bands = stored == GREY_WITH_ALPHA ? COLOUR_WITH_ALPHA : stored;
        }
        shifts = raster.getSampleModel().getSampleSize();
        row = new int[stored * raster.getWidth()];
    }

    int width() {
        return raster.getWidth();
    }

    int height() {
        return raster.getHeight();
    }

    /** 1 for grey, 3 for colour, 4 for colour with opacity. */
    int bands() {
        return bands;
    }

    boolean hasAlpha() {
        return bands == COLOUR_WITH_ALPHA;
    }

    /** An empty image with the same bands, of another size. */
    BufferedImage blank(int width, int height) {
        return new BufferedImage(
                width,
                height,
                switch (bands) {
                    case 1 -> BufferedImage.TYPE_BYTE_GRAY;
                    case COLOUR -> BufferedImage.TYPE_3BYTE_BGR;
                    case COLOUR_WITH_ALPHA -> BufferedImage.TYPE_4BYTE_ABGR;
                    default -> throw new IllegalArgumentException(bands + " bands");
                });
    }

    /**
     * Reads a row.
     *
     * @param into receives values from 0 to 255: for each pixel grey, or red, green and blue, or these and opacity
     */
    void read(int y, int[] into) {
        raster.getPixels(0, y, width(), 1, row);
        for (int x = 0; x < width(); x++) {
            if (palette != null) {
                unpack(palette.getRGB(row[x]), into, x * bands);
            } else if (stored == GREY_WITH_ALPHA) {
                int grey = level(row[2 * x], 0);
                into[COLOUR_WITH_ALPHA * x] = grey;
                into[COLOUR_WITH_ALPHA * x + 1] = grey;
                into[COLOUR_WITH_ALPHA * x + 2] = grey;
                into[COLOUR_WITH_ALPHA * x + COLOUR] = level(row[2 * x + 1], 1);
            } else {
                for (int band = 0; band < bands; band++) {
                    into[x * bands + band] = level(row[x * bands + band], band);
                }
            }
        }
    }

    private int level(int sample, int band) {
        int most = (1 << shifts[band]) - 1;
        return most == MOST ? sample : (int) (sample * (long) MOST / most);
    }

    private void unpack(int argb, int[] into, int at) {
        into[at] = argb >> 16 & MOST;
        into[at + 1] = argb >> 8 & MOST;
        into[at + 2] = argb & MOST;
        if (bands == COLOUR_WITH_ALPHA) {
            into[at + COLOUR] = argb >>> 24;
        }
    }
}
