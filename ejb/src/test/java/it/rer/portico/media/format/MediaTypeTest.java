package it.rer.portico.media.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What browsers may do with each format. */
class MediaTypeTest {

    /** What a browser would run or show in the name of the site is not shown, whatever is in it. */
    @Test
    void onlyImagesAndPdfAreShown() {
        assertThat(MediaType.values())
                .filteredOn(MediaType::isShown)
                .containsExactlyInAnyOrder(MediaType.JPEG, MediaType.PNG, MediaType.GIF, MediaType.WEBP, MediaType.PDF);
    }
}
