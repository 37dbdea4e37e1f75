package it.rer.portico.media.image;

import it.rer.portico.platform.error.InvalidInputException;

/**
 * The duration of an animated image, summed up frame by frame. Anything that moves for more than five seconds needs a way to stop it (WCAG
 * 2.2.2, level A), and an image in a page has none. So animations that stop within that time are accepted unchanged, and all others are
 * refused: showing only the first frame would surprise editors later.
 */
final class Animation {

    private static final int MILLISECONDS_MAX = 5000;

    /** The duration that browsers give to a frame of at most one hundredth of a second. */
    private static final int SHORTEST = 100;

    private static final int TOO_SHORT = 10;

    private int frames;
    private long once;

    /** Adds a frame with its duration in milliseconds. */
    void add(long milliseconds) {
        frames++;
        once += milliseconds <= TOO_SHORT ? SHORTEST : milliseconds;
    }

    /** Whether there is more than one frame. */
    boolean isAnimated() {
        return frames > 1;
    }

    /**
     * @param plays how often the animation is played; 0 for an endless loop
     * @throws InvalidInputException {@code media.animated} if the animation lasts too long
     */
    void check(long plays) {
        if (isAnimated() && (plays == 0 || once * plays > MILLISECONDS_MAX)) {
            throw new InvalidInputException("file", "media.animated");
        }
    }
}
