package it.rer.portico.media;

import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.event.IIOReadWarningListener;

/** Watches how far a JPEG can be decoded whose end is missing. */
final class CutOff implements IIOReadWarningListener, IIOReadProgressListener {

    /** Two rows of the blocks that are decoded together, in pixels: so late the decoder notices that the last bytes are missing. */
    private static final int STRIP = 32;

    /** Of a small image no more than one part in so many. */
    private static final int SHARE = 3;

    /** Of one that is refined scan by scan, in per cent of the work: only a part of its last scan is missing then. */
    private static final float LAST_SCAN = 90;

    private static final float WHOLE = 100;

    private final boolean refined;
    private float done;
    private float lost = -1;

    /** @param scans in which the image is told */
    CutOff(int scans) {
        refined = scans > 1;
    }

    void watch(ImageReader reader) {
        reader.addIIOReadWarningListener(this);
        reader.addIIOReadProgressListener(this);
    }

    /** @throws IOException if more is missing than a strip at the end */
    void check(int height) throws IOException {
        float missing = (WHOLE - lost) / WHOLE * height;
        boolean whole = lost < 0 || missing <= Math.min(STRIP, height / SHARE) || (refined && lost >= LAST_SCAN);
        if (!whole) {
            throw new IOException("Only " + lost + " % of the image are there");
        }
    }

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        if (lost < 0) {
            lost = done;
        }
    }

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
