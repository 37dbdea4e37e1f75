package it.rer.portico.media;

import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;

/**
 * How large what is uploaded may be.
 *
 * @param megabytes of a file
 * @param megapixels of an image. A small file can hold a huge one, which would fill the memory when it is unpacked
 */
record MediaLimits(int megabytes, int megapixels) {

    private static final long MILLION = 1_000_000;

    static MediaLimits of(Configuration configuration) {
        return new MediaLimits(configuration.number(Option.MEDIA_SIZE), configuration.number(Option.MEDIA_PIXELS));
    }

    long bytes() {
        return megabytes * MILLION;
    }

    long pixels() {
        return megapixels * MILLION;
    }
}
