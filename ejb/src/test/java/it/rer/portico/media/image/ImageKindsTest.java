package it.rer.portico.media.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.media.format.MediaLimits;
import it.rer.portico.media.format.MediaType;
import it.rer.portico.media.format.TestDocuments;
import it.rer.portico.platform.error.InvalidInputException;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Images in unusual variants: truncated, rotated, with a palette, in CMYK. */
class ImageKindsTest {

    private static final MediaLimits LIMITS = new MediaLimits(20, 4);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10})
    void aJpegWithoutItsLastBytesIsTakenAndEnded(int missing) {
        var whole = TestImages.written(noise(400, 300), "jpeg");

        var image = prepared(Arrays.copyOf(whole, whole.length - missing), MediaType.JPEG);

        assertThat(image.size()).isEqualTo(new ImageCodec.Size(400, 300));
        assertThat(image.file()).endsWith(0xFF, 0xD9);
        assertThat(TestImages.read(image.file()).getHeight()).isEqualTo(300);
        assertThat(image.smaller()).containsOnlyKeys(320);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 10, 100, 1000})
    void aProgressiveJpegWithoutItsLastBytesIsTaken(int missing) {
        var whole = compressed(noise(400, 300), 0.9f);

        var image = prepared(Arrays.copyOf(whole, whole.length - missing), MediaType.JPEG);

        assertThat(image.file()).endsWith(0xFF, 0xD9);
        assertThat(image.size()).isEqualTo(new ImageCodec.Size(400, 300));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 8})
    void aProgressiveJpegOfWhichScansAreMissingIsRefused(int part) {
        var whole = compressed(noise(400, 300), 0.9f);

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> prepared(Arrays.copyOf(whole, whole.length / part), MediaType.JPEG))
                .satisfies(e -> assertThat(e.key()).isEqualTo("media.broken-image"));
    }

    private static byte[] compressed(BufferedImage image, float quality) {
        try {
            return ImageCodec.write(image, MediaType.JPEG, quality);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Phones compress more than we would. */
    @ParameterizedTest
    @ValueSource(floats = {0.7f, 0.8f, 0.95f})
    void aRotatedJpegIsNotLargerThanBefore(float quality) {
        var lying = compressed(noise(400, 300), quality);

        var image = prepared(TestImages.fromTelephone(lying, 6), MediaType.JPEG);

        assertThat(image.size()).isEqualTo(new ImageCodec.Size(300, 400));
        assertThat(image.file()).hasSizeLessThanOrEqualTo(lying.length);
    }

    @Test
    void bytesAfterTheEndOfAJpegAreRemoved() {
        var whole = TestImages.jpeg(400, 300);

        assertThat(prepared(TestDocuments.joined(whole, new byte[5000]), MediaType.JPEG)
                        .file())
                .isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 10})
    void aJpegOfWhichAPartIsMissingIsRefused(int part) {
        var whole = TestImages.written(noise(400, 300), "jpeg");

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> prepared(Arrays.copyOf(whole, whole.length - whole.length / part), MediaType.JPEG))
                .satisfies(e -> assertThat(e.key()).isEqualTo("media.broken-image"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 400, FF0000, 00FF00",
        "2, 400, 00FF00, FF0000",
        "3, 400, FFFFFF, 0000FF",
        "4, 400, 0000FF, FFFFFF",
        "5, 240, FF0000, 0000FF",
        "6, 240, 0000FF, FF0000",
        "7, 240, FFFFFF, 00FF00",
        "8, 240, 00FF00, FFFFFF"
    })
    void aPngIsStoredAsBrowsersShowIt(int orientation, int width, String first, String second) {
        for (int type : new int[] {BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_BYTE_INDEXED}) {
            var lying = TestImages.written(TestImages.quarters(400, 240, type), "png");

            var image = prepared(TestImages.annotated(lying, orientation), MediaType.PNG);

            assertThat(image.size().width()).isEqualTo(width);
            var upright = TestImages.read(image.file());
            assertThat(upright.getWidth()).isEqualTo(width);
            assertThat(new String[] {colour(upright, 1), colour(upright, 3)}).containsExactly(first, second);
            assertThat(new String(image.file(), ISO_8859_1)).doesNotContain("eXIf");
        }
    }

    private static String colour(BufferedImage image, int quarter) {
        int rgb = image.getRGB(image.getWidth() * quarter / 4, image.getHeight() / 4) & 0xFFFFFF;
        return String.format("%06X", rgb);
    }

    /** It cannot be encoded again here, and browsers apply its orientation. */
    @Test
    void aWebPKeepsItsOrientationAndHasTheSizeInWhichItIsShown() {
        var image = prepared(TestImages.webP(800, 600, false, 6), MediaType.WEBP);

        assertThat(image.size()).isEqualTo(new ImageCodec.Size(600, 800));
        assertThat(new String(image.file(), ISO_8859_1)).contains("EXIF").doesNotContain(TestImages.SECRET);
        assertThat(image.file()[20]).as("flags").isEqualTo((byte) 0x08);
    }

    /** Screenshots and charts have few colours; a scaled copy has many more. */
    @Test
    void aCopyThatIsNotSmallerThanTheImageIsLeftOut() {
        var file = TestImages.written(chart(700, 525), "png");

        var image = prepared(file, MediaType.PNG);

        assertThat(image.file()).isEqualTo(file);
        assertThat(image.smaller().values()).allMatch(each -> each.length < file.length);
        assertThat(image.smaller()).doesNotContainKey(640);
    }

    /** A browser that chooses fewer pixels must also get fewer bytes. */
    @Test
    void everyCopyIsSmallerThanTheNextWiderOne() {
        for (var picture : new BufferedImage[] {noise(1500, 300), chart(1500, 300)}) {
            for (var type : new MediaType[] {MediaType.JPEG, MediaType.PNG}) {
                var image = prepared(TestImages.written(picture, type.name()), type);
                var sizes = image.smaller().values().stream()
                        .map(each -> each.length)
                        .toList();

                assertThat(sizes).isSorted().doesNotHaveDuplicates();
                assertThat(sizes).allMatch(each -> each < image.file().length);
            }
        }
    }

    @Test
    void aJpegInCmykIsStoredInRgb() throws IOException {
        var image = prepared(inks(400, 300), MediaType.JPEG);

        var shown = TestImages.read(image.file());
        assertThat(shown.getColorModel().getNumComponents()).isEqualTo(3);
        int rgb = shown.getRGB(200, 150);
        assertThat(rgb >> 16 & 255).isGreaterThan(200);
        assertThat(rgb >> 8 & 255).isLessThan(60);
        assertThat(image.smaller()).isNotEmpty();
    }

    /** Red in CMYK, inverted, as programs store it. */
    private static byte[] inks(int width, int height) throws IOException {
        var raster = Raster.createInterleavedRaster(0, width, height, 4, null);
        var red = new int[] {255, 0, 0, 255};
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                raster.setPixel(x, y, red);
            }
        }
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), null);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Grey noise, which compresses badly everywhere. */
    private static BufferedImage noise(int width, int height) {
        var random = new Random(1);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int grey = random.nextInt(256);
                image.setRGB(x, y, grey << 16 | grey << 8 | grey);
            }
        }
        return image;
    }

    /** Fine stripes of 64 colours. */
    private static BufferedImage chart(int width, int height) {
        var levels = new byte[64];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) (4 * i);
        }
        var palette = new IndexColorModel(8, levels.length, levels, levels, levels);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, palette);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.getRaster().setSample(x, y, 0, x * 3 / 2 % 64);
            }
        }
        return image;
    }

    private static PreparedImage prepared(byte[] file, MediaType type) {
        return PreparedImage.of(file, type, LIMITS);
    }
}
