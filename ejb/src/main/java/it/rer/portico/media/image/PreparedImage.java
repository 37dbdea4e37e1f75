package it.rer.portico.media.image;

import it.rer.portico.media.format.MediaLimits;
import it.rer.portico.media.format.MediaType;
import it.rer.portico.platform.error.InvalidInputException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * An uploaded image as it will be stored: upright, without metadata, and in the widths that pages offer to browsers.
 *
 * <p>The image data stays unchanged, except that a JPEG or PNG that has to be rotated and a JPEG in CMYK are encoded again. Short
 * animations are accepted ({@link Animation}). Smaller widths are not made of animations, of GIF, which is for small drawings, and of WebP,
 * which the JDK cannot decode; nor where the file would not be smaller than that of the next width.
 */
public final class PreparedImage {

    /** In pixels: from a small phone to three times the widest column of text, for high-density screens. */
    static final List<Integer> WIDTHS = List.of(1920, 1280, 960, 640, 320);

    private static final float QUALITY = 0.82f;
    /** Tried in this order until the file is not larger than the uploaded one; the last is taken in any case. */
    private static final float[] QUALITIES_OF_THE_WHOLE = {0.92f, 0.85f, 0.78f, 0.7f, 0.6f};

    /** An image that is only scaled down is decoded at this multiple of the greatest width. */
    private static final int SPARE = 2;

    /** The most scans of a JPEG. Programs write about ten, each with more details of the image. */
    static final int SCANS_MAX = 100;

    /** The most scans of a JPEG of the largest accepted size. */
    static final int SCANS_OF_THE_LARGEST = 20;

    private final byte[] file;
    private final ImageCodec.Size size;
    private final SortedMap<Integer, byte[]> smaller;

    private PreparedImage(byte[] file, ImageCodec.Size size, SortedMap<Integer, byte[]> smaller) {
        this.file = file;
        this.size = size;
        this.smaller = smaller;
    }

    /**
     * @throws InvalidInputException as {@link #of(byte[], MediaType, MediaLimits)}
     */
    public static PreparedImage of(Path file, MediaType type, MediaLimits limits) {
        try {
            return of(Files.readAllBytes(file), type, limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OutOfMemoryError e) {
            throw new InvalidInputException("file", "media.memory");
        }
    }

    /**
     * @throws InvalidInputException {@code media.too-many-pixels}, {@code media.scans}, {@code media.broken-image} or
     *     {@code media.animated}; {@code media.memory} if there is not enough memory now, which is not the image's fault
     */
    public static PreparedImage of(byte[] file, MediaType type, MediaLimits limits) {
        return ImageCodec.onPlatform(() -> {
            try {
                return switch (type) {
                    case JPEG -> jpeg(Jpeg.of(file), limits);
                    case PNG -> png(Png.of(file), limits);
                    case GIF -> gif(Gif.of(file), limits);
                    case WEBP -> webP(WebP.of(file), limits);
                    default -> throw new IllegalArgumentException(type + " is no image");
                };
            } catch (InvalidInputException e) {
                throw e;
            } catch (OutOfMemoryError e) {
                throw new InvalidInputException("file", "media.memory");
            } catch (IOException | RuntimeException e) {
                throw new InvalidInputException("file", isForMemory(e) ? "media.memory" : "media.broken-image");
            }
        });
    }

    /** Some readers of the JDK wrap this error in another exception. */
    private static boolean isForMemory(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .anyMatch(OutOfMemoryError.class::isInstance);
    }

    private static PreparedImage jpeg(Jpeg jpeg, MediaLimits limits) throws IOException {
        var size = size(jpeg.bare(), MediaType.JPEG, limits);
        checkScans(jpeg, size, limits);
        boolean anew = jpeg.orientation() != Exif.UPRIGHT || jpeg.isCmyk();
        var image = JpegPixels.read(jpeg, anew ? 1 : step(size));
        if (!anew) {
            return new PreparedImage(
                    jpeg.bare(), size, smaller(image, size, jpeg.bare(), MediaType.JPEG, written -> written));
        }
        var upright = Orientation.upright(image, jpeg.orientation());
        return written(upright, whole(upright, jpeg.bare().length), MediaType.JPEG, written -> written);
    }

    /** Encodes with the best quality that does not make the file larger than the uploaded one. */
    private static byte[] whole(BufferedImage upright, int most) throws IOException {
        byte[] whole = {};
        for (float quality : QUALITIES_OF_THE_WHOLE) {
            whole = ImageCodec.write(upright, MediaType.JPEG, quality);
            if (whole.length <= most) {
                break;
            }
        }
        return whole;
    }

    private static PreparedImage png(Png png, MediaLimits limits) throws IOException {
        var size = size(png.bare(), MediaType.PNG, limits);
        if (png.isAnimated()) {
            ImageCodec.read(png.bare(), MediaType.PNG, step(size)); // fails if it is not a valid image
            return new PreparedImage(png.bare(), size, new TreeMap<>());
        }
        if (png.orientation() == Exif.UPRIGHT) {
            var image = ImageCodec.read(png.bare(), MediaType.PNG, step(size));
            return new PreparedImage(
                    png.bare(), size, smaller(image, size, png.bare(), MediaType.PNG, png::withColours));
        }
        var image = Orientation.upright(ImageCodec.read(png.bare(), MediaType.PNG, 1), png.orientation());
        var whole = png.withColours(ImageCodec.write(image, MediaType.PNG, QUALITY));
        return written(image, whole, MediaType.PNG, png::withColours);
    }

    private static PreparedImage written(
            BufferedImage image, byte[] whole, MediaType type, UnaryOperator<byte[]> finish) throws IOException {
        var size = new ImageCodec.Size(image.getWidth(), image.getHeight());
        return new PreparedImage(whole, size, smaller(image, size, whole, type, finish));
    }

    private static int step(ImageCodec.Size size) {
        return Math.max(1, size.width() / (SPARE * WIDTHS.get(0)));
    }

    private static PreparedImage gif(Gif gif, MediaLimits limits) throws IOException {
        check(gif.size(), limits);
        check(ImageCodec.size(gif.bare(), MediaType.GIF), limits);
        ImageCodec.read(gif.bare(), MediaType.GIF, 1); // fails if it is not a valid image
        return new PreparedImage(gif.bare(), gif.size(), new TreeMap<>());
    }

    private static PreparedImage webP(WebP webP, MediaLimits limits) {
        check(webP.size(), limits);
        return new PreparedImage(webP.bare(), webP.size(), new TreeMap<>());
    }

    /** The file of the image at its own width. */
    public byte[] file() {
        return file;
    }

    ImageCodec.Size size() {
        return size;
    }

    /** In pixels, upright. */
    public int width() {
        return size.width();
    }

    /** In pixels, upright. */
    public int height() {
        return size.height();
    }

    /** The files of the image at smaller widths, by width in pixels. */
    public SortedMap<Integer, byte[]> smaller() {
        return smaller;
    }

    private static ImageCodec.Size size(byte[] file, MediaType type, MediaLimits limits) throws IOException {
        var size = ImageCodec.size(file, type);
        check(size, limits);
        return size;
    }

    private static void check(ImageCodec.Size size, MediaLimits limits) {
        if (size.width() < 1 || size.height() < 1) {
            throw new InvalidInputException("file", "media.broken-image");
        }
        if (size.pixels() > limits.pixels()) {
            throw new InvalidInputException("file", "media.too-many-pixels", limits.megapixels());
        }
    }

    /** The time for each scan depends on the size of the image, even if the scan has only a few bytes. */
    private static void checkScans(Jpeg jpeg, ImageCodec.Size size, MediaLimits limits) {
        if (jpeg.scans() > SCANS_MAX || jpeg.scans() * size.pixels() > SCANS_OF_THE_LARGEST * limits.pixels()) {
            throw new InvalidInputException("file", "media.scans");
        }
    }

    /**
     * Scales each width from the next larger one, which is faster and hardly visible, and includes it if its file is smaller than the last
     * one included.
     */
    private static SortedMap<Integer, byte[]> smaller(
            BufferedImage image, ImageCodec.Size size, byte[] whole, MediaType type, UnaryOperator<byte[]> finish)
            throws IOException {
        var smaller = new TreeMap<Integer, byte[]>();
        var larger = image;
        int most = whole.length;
        for (int each : WIDTHS) {
            if (each < size.width()) {
                larger = Downscale.to(larger, each);
                var written = finish.apply(ImageCodec.write(larger, type, QUALITY));
                if (written.length < most) {
                    most = written.length;
                    smaller.put(each, written);
                }
            }
        }
        return smaller;
    }
}
