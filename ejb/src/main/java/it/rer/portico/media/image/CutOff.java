package it.rer.portico.media.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.event.IIOReadUpdateListener;
import javax.imageio.event.IIOReadWarningListener;

/** Decides whether a truncated JPEG can be accepted, by how much of it the decoder could read. */
final class CutOff implements IIOReadWarningListener, IIOReadProgressListener, IIOReadUpdateListener {

    /**
     * The height that may be missing, in pixels: two rows of the blocks that are decoded together, since the decoder notices missing bytes
     * that late.
     */
    private static final int STRIP = 32;

    /** Of a small image, at most a third may be missing. */
    private static final int SHARE = 3;

    private static final float WHOLE = 100;

    /** From this percentage on, a scan of a progressive image adds details that are hardly visible. */
    private static final float LATE = 60;

    private final int scans;
    private final boolean refined;
    private int begun = 1;
    private float begin;
    private float done;
    private float lost = -1;
    private boolean early;

    /**
     * @param scans number of scans of the image
     * @param refined whether the image is progressive: each scan shows the whole image in more detail
     */
    CutOff(int scans, boolean refined) {
        this.scans = scans;
        this.refined = refined;
    }

    void watch(ImageReader reader) {
        reader.addIIOReadWarningListener(this);
        reader.addIIOReadProgressListener(this);
        reader.addIIOReadUpdateListener(this);
    }

    /** @throws IOException if more is missing than a strip at the end or, of a progressive image, a part of a late scan */
    void check(int height) throws IOException {
        if (lost < 0) {
            return;
        }
        float end = scans > 1 ? done : WHOLE;
        float missing = (end - lost) / (end - begin) * height;
        boolean seen = missing <= Math.min(STRIP, height / SHARE) || (refined && begin >= LATE);
        if (early || !seen) {
            throw new IOException("The image ends at " + lost + " %, in scan " + begun + " of " + scans);
        }
    }

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        if (lost < 0) {
            lost = done;
            early = begun < scans;
        }
    }

    @Override
    public void passStarted(
            ImageReader source,
            BufferedImage image,
            int pass,
            int minPass,
            int maxPass,
            int minX,
            int minY,
            int periodX,
            int periodY,
            int[] bands) {
        begun = pass + 1;
        begin = done;
    }

    @Override
    public void imageUpdate(
            ImageReader source,
            BufferedImage image,
            int minX,
            int minY,
            int width,
            int height,
            int periodX,
            int periodY,
            int[] bands) {}

    @Override
    public void passComplete(ImageReader source, BufferedImage image) {}

    @Override
    public void thumbnailPassStarted(
            ImageReader source,
            BufferedImage image,
            int pass,
            int minPass,
            int maxPass,
            int minX,
            int minY,
            int periodX,
            int periodY,
            int[] bands) {}

    @Override
    public void thumbnailUpdate(
            ImageReader source,
            BufferedImage image,
            int minX,
            int minY,
            int width,
            int height,
            int periodX,
            int periodY,
            int[] bands) {}

    @Override
    public void thumbnailPassComplete(ImageReader source, BufferedImage image) {}

    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
        done = percentageDone;
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {}

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}

    @Override
    public void readAborted(ImageReader source) {}
}
