package it.rer.portico.media.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.media.format.MediaLimits;
import it.rer.portico.media.format.MediaType;
import it.rer.portico.media.format.TestDocuments;
import it.rer.portico.platform.error.InvalidInputException;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Animated images: short ones are accepted unchanged, others are refused. */
class AnimationTest {

    private static final MediaLimits LIMITS = new MediaLimits(20, 4);

    private static byte[] gif(int hundredths) {
        return TestAnimations.animatedGif(
                hundredths,
                TestImages.quarters(400, 300, BufferedImage.TYPE_INT_RGB),
                new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB));
    }

    @Test
    void aShortAnimatedGifStaysAnimated() {
        var moving = TestAnimations.repeated(gif(20), 1);

        var image = PreparedImage.of(moving, MediaType.GIF, LIMITS);

        assertThat(image.file()).isEqualTo(moving);
        assertThat(TestAnimations.frames(image.file())).isEqualTo(2);
        assertThat(image.size()).isEqualTo(new ImageCodec.Size(400, 300));
        assertThat(image.smaller()).isEmpty();
    }

    /** Two frames, shown once and then as often as repeated. */
    @ParameterizedTest
    @CsvSource({
        "0, 10, false",
        "9, 25, true",
        "9, 26, false",
        "1, 125, true",
        "1, 126, false",
        "24, 0, true",
        "25, 1, false"
    })
    void anAnimationMayLastFiveSeconds(int repeats, int hundredths, boolean taken) {
        var moving = TestAnimations.repeated(gif(hundredths), repeats);

        if (taken) {
            assertThat(PreparedImage.of(moving, MediaType.GIF, LIMITS).file()).isEqualTo(moving);
        } else {
            assertRefused(moving, MediaType.GIF);
        }
    }

    /** Some programs write meaningless bytes before the trailer; browsers stop there. */
    @Test
    void meaninglessBytesBeforeTheTrailerOfAGifAreRemoved() {
        var file = gif(20);
        var odd = TestDocuments.joined(Arrays.copyOf(file, file.length - 1), new byte[] {0, 0, 0x3B});

        assertThat(PreparedImage.of(odd, MediaType.GIF, LIMITS).file()).isEqualTo(file);
    }

    @Test
    void aGifWithOneFrameIsNotAnimated() {
        var still = TestAnimations.animatedGif(TestImages.quarters(400, 300, BufferedImage.TYPE_INT_RGB));

        assertThat(PreparedImage.of(TestAnimations.repeated(still, 0), MediaType.GIF, LIMITS)
                        .size())
                .isEqualTo(new ImageCodec.Size(400, 300));
    }

    @Test
    void aShortAnimatedPngStaysAnimated() {
        var moving = TestAnimations.animated(TestImages.png(400, 300), 1);

        var image = PreparedImage.of(TestImages.annotated(moving), MediaType.PNG, LIMITS);

        assertThat(image.file()).isEqualTo(moving);
        assertThat(new String(image.file(), ISO_8859_1)).contains("acTL", "fcTL", "fdAT");
        assertThat(image.smaller()).isEmpty();
    }

    @Test
    void anEndlessAnimationIsRefused() {
        assertRefused(TestAnimations.animated(TestImages.png(400, 300), 0), MediaType.PNG);
        assertRefused(TestImages.webP(80, 60, true), MediaType.WEBP);
    }

    private static void assertRefused(byte[] file, MediaType type) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> PreparedImage.of(file, type, LIMITS))
                .satisfies(e -> assertThat(e.key()).isEqualTo("media.animated"));
    }
}
