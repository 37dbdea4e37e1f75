package it.rer.portico.media.format;

import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;

/**
 * The maximum sizes of uploaded files, as the operator configured them.
 *
 * @param megabytes of a file
 * @param megapixels of an image, since a small file can contain a huge image, which would fill the memory when it is decoded
 */
public record MediaLimits(int megabytes, int megapixels) {

    private static final long MILLION = 1_000_000;

    /** The limits in the configuration: {@code portico.media.size} and {@code portico.media.pixels}. */
    public static MediaLimits of(Configuration configuration) {
        return new MediaLimits(configuration.number(Option.MEDIA_SIZE), configuration.number(Option.MEDIA_PIXELS));
    }

    /** The limit of a file, in bytes. */
    public long bytes() {
        return megabytes * MILLION;
    }

    /** The limit of an image, in pixels. */
    public long pixels() {
        return megapixels * MILLION;
    }
}
