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

/** Decodes and encodes images with the JDK's Image I/O. */
final class ImageCodec {

    private ImageCodec() {}

    /** Width and height in pixels, as the file's header gives them. */
    record Size(int width, int height) {

        long pixels() {
            return (long) width * height;
        }
    }

    /**
     * Runs work with the platform's class loader as the thread's context class loader. Image I/O holds on to the first one that it sees for
     * ever, and would keep an undeployed copy of the application in memory.
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

    /** Reads the size from the header, without decoding the image. */
    static Size size(byte[] file, MediaType type) throws IOException {
        var reader = reader(file, type);
        try {
            return new Size(reader.getWidth(0), reader.getHeight(0));
        } finally {
            reader.dispose();
        }
    }

    /**
     * Decodes the image, or the first one if there are several.
     *
     * @param step only every so many pixels are read, in both directions
     */
    static BufferedImage read(byte[] file, MediaType type, int step) throws IOException {
        return read(file, type, step, null);
    }

    /**
     * Decodes an image that may be truncated.
     *
     * @param loss observes what is missing; null if nothing is
     * @throws IOException if it is damaged, or too much is missing
     */
    static BufferedImage read(byte[] file, MediaType type, int step, CutOff loss) throws IOException {
        return decoded(file, type, step, loss, (reader, how) -> {
            how.setDestinationType(standardColours(reader.getImageTypes(0)));
            return reader.read(0, how);
        });
    }

    /** Decodes the raw samples of an image in a colour model that the JDK does not support. */
    static Raster readRaster(byte[] file, MediaType type, int step, CutOff loss) throws IOException {
        return decoded(file, type, step, loss, (reader, how) -> reader.readRaster(0, how));
    }

    /** The work with a prepared reader. */
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

    /** sRGB, if the reader can convert to it; null for the reader's default. */
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

    /** @param quality from 0 to 1; lossless formats ignore it */
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
