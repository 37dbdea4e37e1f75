package it.rer.portico.media.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.event.IIOReadUpdateListener;
import javax.imageio.event.IIOReadWarningListener;

/** Watches how far a JPEG can be decoded whose end is missing. */
final class CutOff implements IIOReadWarningListener, IIOReadProgressListener, IIOReadUpdateListener {

    /** Two rows of the blocks that are decoded together, in pixels: so late the decoder notices that the last bytes are missing. */
    private static final int STRIP = 32;

    /** Of a small image no more than one part in so many. */
    private static final int SHARE = 3;

    private static final float WHOLE = 100;

    /** From here on a scan of an image that is refined adds what hardly anybody sees, in per cent of the work. */
    private static final float LATE = 60;

    private final int scans;
    private final boolean refined;
    private int begun = 1;
    private float begin;
    private float done;
    private float lost = -1;
    private boolean early;

    /**
     * @param scans in which the image is told
     * @param refined whether each shows the whole, finer than the one before
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

    /** @throws IOException if more is missing than a strip at the end or, of an image that is refined, a part of a late scan */
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
