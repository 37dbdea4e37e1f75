package it.rer.portico.media.image;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/** Scales an image down by area averaging: each new pixel is the mean of the area that it covers, old pixels weighted by their overlap. */
final class Downscale {

    private final Pixels source;
    private final int width;
    private final int bands;
    private final int[] row;
    private final double[] narrow;
    private int narrowed = -1;

    private Downscale(BufferedImage image, int width) {
        source = new Pixels(image);
        this.width = width;
        bands = source.bands();
        row = new int[source.width() * bands];
        narrow = new double[width * bands];
    }

    /** The image at a width in pixels, not larger than its own, in the same proportions. */
    static BufferedImage to(BufferedImage image, int width) {
        return new Downscale(image, width).scaled();
    }

    /** The height for a new width, in pixels, at least 1. */
    static int height(int width, int height, int newWidth) {
        return Math.max(1, (int) Math.round(height * (double) newWidth / width));
    }

    private BufferedImage scaled() {
        int height = height(source.width(), source.height(), width);
        var target = source.blank(width, height);
        double step = source.height() / (double) height;
        var sums = new double[narrow.length];
        var pixels = new int[narrow.length];
        for (int y = 0; y < height; y++) {
            Arrays.fill(sums, 0);
            double from = y * step;
            double to = Math.min(from + step, source.height());
            for (int old = (int) from; old < to; old++) {
                narrow(old);
                double weight = Math.min(old + 1, to) - Math.max(old, from);
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += narrow[i] * weight;
                }
            }
            finish(sums, to - from, pixels);
            target.getRaster().setPixels(0, y, width, 1, pixels);
        }
        return target;
    }

    /** Scales one row of the source to the new width. Colours are weighted by their opacity. */
    private void narrow(int y) {
        if (narrowed == y) {
            return;
        }
        narrowed = y;
        source.read(y, row);
        Arrays.fill(narrow, 0);
        double step = source.width() / (double) width;
        for (int x = 0; x < width; x++) {
            double from = x * step;
            double to = Math.min(from + step, source.width());
            for (int old = (int) from; old < to; old++) {
                add(old * bands, x * bands, (Math.min(old + 1, to) - Math.max(old, from)) / (to - from));
            }
        }
    }

    private void add(int from, int to, double weight) {
        if (!source.hasAlpha()) {
            for (int band = 0; band < bands; band++) {
                narrow[to + band] += row[from + band] * weight;
            }
            return;
        }
        double opaque = weight * row[from + bands - 1];
        for (int band = 0; band < bands - 1; band++) {
            narrow[to + band] += row[from + band] * opaque;
        }
        narrow[to + bands - 1] += opaque;
    }

    private void finish(double[] sums, double total, int[] pixels) {
        for (int x = 0; x < width; x++) {
            int last = (x + 1) * bands - 1;
            for (int i = x * bands; i <= last; i++) {
                boolean colour = source.hasAlpha() && i < last;
                double whole = colour ? sums[last] : total;
                pixels[i] = whole == 0 ? 0 : (int) Math.round(sums[i] / whole);
            }
        }
    }
}
