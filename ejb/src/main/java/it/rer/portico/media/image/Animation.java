package it.rer.portico.media.image;

import it.rer.portico.platform.error.InvalidInputException;

/**
 * How long an image moves, frame by frame. What moves by itself for more than five seconds must be able to be stopped (WCAG 2.2.2, level
 * A), and an image in a page cannot be: so what stops by itself within that time is let in as it is, and all else is refused. An editor
 * would otherwise find out later that their image stands still, or a reader with an attention disorder that it does not.
 */
final class Animation {

    private static final int MILLISECONDS_MAX = 5000;

    /** What browsers make of a frame that is said to last no longer than one hundredth of a second. */
    private static final int SHORTEST = 100;

    private static final int TOO_SHORT = 10;

    private int frames;
    private long once;

    /** Adds a frame that lasts so many milliseconds. */
    void add(long milliseconds) {
        frames++;
        once += milliseconds <= TOO_SHORT ? SHORTEST : milliseconds;
    }

    /** Whether anything moves. */
    boolean isMoving() {
        return frames > 1;
    }

    /**
     * @param plays how often it is shown; 0 for ever
     * @throws InvalidInputException {@code media.animated} if it moves too long
     */
    void check(long plays) {
        if (isMoving() && (plays == 0 || once * plays > MILLISECONDS_MAX)) {
            throw new InvalidInputException("file", "media.animated");
        }
    }
}
