package it.rer.portico.media.format;

import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;

/**
 * How large what is uploaded may be.
 *
 * @param megabytes of a file
 * @param megapixels of an image. A small file can hold a huge one, which would fill the memory when it is unpacked
 */
public record MediaLimits(int megabytes, int megapixels) {

    private static final long MILLION = 1_000_000;

    public static MediaLimits of(Configuration configuration) {
        return new MediaLimits(configuration.number(Option.MEDIA_SIZE), configuration.number(Option.MEDIA_PIXELS));
    }

    public long bytes() {
        return megabytes * MILLION;
    }

    public long pixels() {
        return megapixels * MILLION;
    }
}
