package it.rer.portico.media.image;

import it.rer.portico.media.format.MediaType;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.function.Supplier;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Reads and writes images by what the Java platform brings. */
final class ImageCodec {

    private ImageCodec() {}

    /** Width and height in pixels, as the header says them. */
    record Size(int width, int height) {

        long pixels() {
            return (long) width * height;
        }
    }

    /**
     * Does work for which the platform keeps the class loader of the thread that came first for ever: it gets its own, so that a former
     * copy of the application can go.
     */
    static <T> T onPlatform(Supplier<T> work) {
        var thread = Thread.currentThread();
        var own = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(own);
        }
    }

    /** Reads the header alone. */
    static Size size(byte[] file, MediaType type) throws IOException {
        var reader = reader(file, type);
        try {
            return new Size(reader.getWidth(0), reader.getHeight(0));
        } finally {
            reader.dispose();
        }
    }

    /**
     * The image, the first one if there are several.
     *
     * @param step of so many pixels one is read, in both directions
     */
    static BufferedImage read(byte[] file, MediaType type, int step) throws IOException {
        return read(file, type, step, null);
    }

    /**
     * The same of one that may be cut off.
     *
     * @param loss told what is missing; null if nothing is
     * @throws IOException if it is broken, or too much is missing
     */
    static BufferedImage read(byte[] file, MediaType type, int step, CutOff loss) throws IOException {
        return decoded(file, type, step, loss, (reader, how) -> {
            how.setDestinationType(standardColours(reader.getImageTypes(0)));
            return reader.read(0, how);
        });
    }

    /** The numbers as they are stored, of what has colours that the platform does not know. */
    static Raster readRaster(byte[] file, MediaType type, int step, CutOff loss) throws IOException {
        return decoded(file, type, step, loss, (reader, how) -> reader.readRaster(0, how));
    }

    /** What is done with a reader that is ready. */
    @FunctionalInterface
    private interface Decoding<T> {

        T of(ImageReader reader, ImageReadParam how) throws IOException;
    }

    private static <T> T decoded(byte[] file, MediaType type, int step, CutOff loss, Decoding<T> decoding)
            throws IOException {
        var reader = reader(file, type);
        try {
            var how = reader.getDefaultReadParam();
            how.setSourceSubsampling(step, step, 0, 0);
            if (loss == null) {
                return decoding.of(reader, how);
            }
            loss.watch(reader);
            var decoded = decoding.of(reader, how);
            loss.check(reader.getHeight(0));
            return decoded;
        } finally {
            reader.dispose();
        }
    }

    /** Red, green and blue of sRGB, where the reader can convert to it; null for what it would do by itself. */
    private static ImageTypeSpecifier standardColours(Iterator<ImageTypeSpecifier> possible) {
        for (boolean first = true; possible.hasNext(); first = false) {
            var type = possible.next();
            if (first && type.getNumBands() != 3) {
                return null;
            }
            if (type.getBufferedImageType() == BufferedImage.TYPE_3BYTE_BGR) {
                return type;
            }
        }
        return null;
    }

    /** @param quality from 0 to 1; formats without loss pass over it */
    static byte[] write(BufferedImage image, MediaType type, float quality) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(type.name()).next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            if (type == MediaType.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(quality);
                how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static ImageReader reader(byte[] file, MediaType type) {
        var reader = ImageIO.getImageReadersByFormatName(type.name()).next();
        reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(file)), true, true);
        return reader;
    }
}
