package it.rer.portico.media.image;

import static it.rer.portico.media.image.TestImages.BLUE;
import static it.rer.portico.media.image.TestImages.GREEN;
import static it.rer.portico.media.image.TestImages.RED;
import static it.rer.portico.media.image.TestImages.WHITE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.media.format.MediaLimits;
import it.rer.portico.media.format.MediaType;
import it.rer.portico.platform.error.InvalidInputException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreparedImageTest {

    private static final MediaLimits LIMITS = new MediaLimits(20, 4);

    @Test
    void theMetadataOfAJpegIsRemoved() {
        var file = TestImages.fromTelephone(TestImages.jpeg(400, 300), 1);
        assertThat(text(file)).contains("Exif", TestImages.SECRET);

        var image = prepared(file, MediaType.JPEG);

        assertThat(text(image.file())).doesNotContain("Exif", "xap", "Photoshop", TestImages.SECRET);
        assertThat(image.smaller().values())
                .allMatch(each -> !text(each).contains("Exif"))
                .hasSize(1);
    }

    @Test
    void theImageDataOfAnUprightJpegIsUnchanged() {
        var original = TestImages.jpeg(400, 300);

        assertThat(prepared(original, MediaType.JPEG).file()).isEqualTo(original);
        assertThat(prepared(TestImages.fromTelephone(original, 1), MediaType.JPEG)
                        .file())
                .isEqualTo(original);
    }

    @ParameterizedTest
    @CsvSource({
        "1, red, green, blue, white",
        "2, green, red, white, blue",
        "3, white, blue, green, red",
        "4, blue, white, red, green",
        "5, red, blue, green, white",
        "6, blue, red, white, green",
        "7, white, green, blue, red",
        "8, green, white, red, blue"
    })
    void aJpegIsStoredUpright(int orientation, String a, String b, String c, String d) {
        var image = prepared(TestImages.fromTelephone(TestImages.jpeg(400, 240), orientation), MediaType.JPEG);

        boolean lying = orientation > 4;
        assertThat(image.size()).isEqualTo(lying ? new ImageCodec.Size(240, 400) : new ImageCodec.Size(400, 240));
        assertThat(quarters(image.file())).containsExactly(a, b, c, d);
        assertThat(text(image.file())).doesNotContain("Exif", TestImages.SECRET);
        image.smaller().values().forEach(each -> assertThat(quarters(each)).containsExactly(a, b, c, d));
    }

    @Test
    void theMetadataOfAPngIsRemoved() {
        var original = TestImages.png(400, 300);
        var file = TestImages.annotated(original);
        assertThat(text(file)).contains(TestImages.SECRET);

        assertThat(prepared(file, MediaType.PNG).file()).isEqualTo(original);
    }

    @Test
    void theMetadataOfAWebPIsRemovedAndItsSizeIsRead() {
        var file = TestImages.webP(800, 600, false);
        assertThat(text(file)).contains(TestImages.SECRET);

        var image = prepared(file, MediaType.WEBP);

        assertThat(text(image.file())).doesNotContain("EXIF", "XMP", TestImages.SECRET);
        assertThat(image.file()[20]).as("flags").isZero();
        assertThat(image.file()[4]).as("size in the header").isEqualTo((byte) (image.file().length - 8));
        assertThat(image.size()).isEqualTo(new ImageCodec.Size(800, 600));
        assertThat(image.smaller()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "300, ''",
        "320, ''",
        "321, '320'",
        "1280, '320 640 960'",
        "2000, '320 640 960 1280 1920'",
        "9000, '320 640 960 1280 1920'"
    })
    void anImageIsStoredInTheWidthsBelowItsOwn(int width, String widths) {
        var image = prepared(TestImages.jpeg(width, 400), MediaType.JPEG);

        assertThat(image.smaller().keySet())
                .isEqualTo(new TreeSet<>(Arrays.stream(widths.split(" ", -1))
                        .filter(each -> !each.isEmpty())
                        .map(Integer::valueOf)
                        .toList()));
        image.smaller().forEach((each, file) -> {
            var smaller = TestImages.read(file);
            assertThat(smaller.getWidth()).isEqualTo(each);
            assertThat(smaller.getHeight())
                    .isBetween(Downscale.height(width, 400, each) - 1, Downscale.height(width, 400, each) + 1);
            assertThat(quarters(file)).containsExactly("red", "green", "blue", "white");
        });
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_USHORT_565_RGB
            })
    void aPngKeepsItsColoursWhateverItsForm(int type) {
        var file = TestImages.written(TestImages.quarters(400, 300, type), "png");

        var smaller = prepared(file, MediaType.PNG).smaller().get(320);

        assertThat(text(smaller)).startsWith("\u0089PNG");
        assertThat(quarters(smaller)).containsExactly("red", "green", "blue", "white");
    }

    @ParameterizedTest
    @EnumSource(
            value = MediaType.class,
            names = {"JPEG", "PNG"})
    void greyStaysAsLightAsItIs(MediaType type) {
        var grey = new BufferedImage(400, 300, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 400; x++) {
                grey.getRaster().setSample(x, y, 0, 100);
            }
        }

        var smaller =
                prepared(TestImages.written(grey, type.name()), type).smaller().get(320);

        assertThat(TestImages.read(smaller).getRaster().getSample(160, 100, 0)).isBetween(98, 102);
    }

    @Test
    void aColourProfileStaysInTheImageAndIsAppliedToItsSmallerWidths() {
        var half = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 400; x++) {
                half.setRGB(x, y, 0xFF808080);
            }
        }
        var linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();

        var image = prepared(TestImages.withProfile(TestImages.written(half, "jpeg"), linear), MediaType.JPEG);

        assertThat(text(image.file())).contains("ICC_PROFILE");
        var smaller = image.smaller().get(320);
        assertThat(text(smaller)).doesNotContain("ICC_PROFILE");
        assertThat(TestImages.read(smaller).getRGB(160, 100) & 255)
                .as("half of the light in sRGB")
                .isBetween(184, 192);
    }

    @Test
    void transparentPixelsDoNotAffectTheColours() {
        var image = new BufferedImage(640, 2, BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < 640; x += 2) {
            image.setRGB(x, 0, RED);
            image.setRGB(x, 1, RED);
        }

        var smaller = prepared(TestImages.written(image, "png"), MediaType.PNG)
                .smaller()
                .get(320);

        assertThat(TestImages.read(smaller).getRGB(160, 0)).isEqualTo(0x80FF0000);
    }

    /** Decoding time is scans times pixels, though each scan has only some forty bytes here. */
    @Test
    void aJpegWithTooManyScansIsRefused() {
        assertThat(prepared(TestImages.progressive(400, 300, 0), MediaType.JPEG).size())
                .isEqualTo(new ImageCodec.Size(400, 300));
        assertThat(prepared(TestImages.progressive(400, 300, 50), MediaType.JPEG)
                        .size())
                .isEqualTo(new ImageCodec.Size(400, 300));
        assertRefused("media.scans", TestImages.progressive(400, 300, PreparedImage.SCANS_MAX), MediaType.JPEG);
        assertRefused(
                "media.scans", TestImages.progressive(2000, 2000, PreparedImage.SCANS_OF_THE_LARGEST), MediaType.JPEG);
    }

    @Test
    void anImageThatWouldFillTheMemoryIsRefusedBeforeItIsDecoded() {
        assertRefused("media.too-many-pixels", TestImages.bomb(60_000, 60_000), MediaType.PNG);
        assertRefused("media.too-many-pixels", TestImages.webP(16_000, 16_000, false), MediaType.WEBP);
        assertRefused("media.too-many-pixels", TestImages.jpeg(2001, 2000), MediaType.JPEG);
        assertRefused(
                "media.too-many-pixels", TestImages.fromTelephone(TestImages.jpeg(2001, 2000), 6), MediaType.JPEG);
    }

    @Test
    void aBrokenImageIsRefused() {
        for (var file : List.of(TestImages.jpeg(400, 300), TestImages.png(400, 300))) {
            var type = file[0] == (byte) 0x89 ? MediaType.PNG : MediaType.JPEG;
            for (int length : new int[] {3, 20, 100, file.length / 2}) {
                assertRefused("media.broken-image", Arrays.copyOf(file, length), type);
            }
        }
        assertRefused("media.broken-image", "RIFF\u0004\0\0\0WEBP".getBytes(ISO_8859_1), MediaType.WEBP);
        assertRefused("media.broken-image", "GIF89a".getBytes(ISO_8859_1), MediaType.GIF);
        assertRefused("media.broken-image", TestImages.bomb(100, 100), MediaType.PNG);
    }

    /** Its pixels would need an array larger than the JVM can allocate, however much memory there is. */
    @Test
    void aLackOfMemoryIsNoFaultOfTheImage() {
        var file = TestImages.bomb(4681, 152_922);

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> PreparedImage.of(file, MediaType.PNG, new MediaLimits(20, 716)))
                .satisfies(e -> assertThat(e.key()).isEqualTo("media.memory"));
    }

    private static void assertRefused(String key, byte[] file, MediaType type) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> prepared(file, type))
                .satisfies(e -> assertThat(e.key()).isEqualTo(key))
                .satisfies(e -> assertThat(e.field()).isEqualTo("file"));
    }

    private static PreparedImage prepared(byte[] file, MediaType type) {
        return PreparedImage.of(file, type, LIMITS);
    }

    private static String text(byte[] file) {
        return new String(file, ISO_8859_1);
    }

    /** The colours of the quarters: top left, top right, bottom left, bottom right. */
    private static List<String> quarters(byte[] file) {
        var image = TestImages.read(file);
        int right = image.getWidth() * 3 / 4;
        int below = image.getHeight() * 3 / 4;
        int left = image.getWidth() / 4;
        int above = image.getHeight() / 4;
        return List.of(
                name(image.getRGB(left, above)),
                name(image.getRGB(right, above)),
                name(image.getRGB(left, below)),
                name(image.getRGB(right, below)));
    }

    private static String name(int argb) {
        return isLike(argb, RED)
                ? "red"
                : isLike(argb, GREEN)
                        ? "green"
                        : isLike(argb, BLUE) ? "blue" : isLike(argb, WHITE) ? "white" : Integer.toHexString(argb);
    }

    private static boolean isLike(int argb, int colour) {
        return Math.abs((argb >> 16 & 255) - (colour >> 16 & 255)) < 40
                && Math.abs((argb >> 8 & 255) - (colour >> 8 & 255)) < 40
                && Math.abs((argb & 255) - (colour & 255)) < 40;
    }
}
