package it.rer.portico.platform.bulkhead;

/**
 * Who waits for the database apart from others, and how many of them at once. All together are fewer than the 20 connections of the
 * documented pools, so that the thread that reads changes still gets one, and fewer than the threads that servers have for requests.
 */
public enum Lane {
    /** What citizens send. */
    CITIZENS(4),
    /** The desk, sign-in and previews. */
    DESK(6),
    /** Files that are not in memory. */
    FILES(4),
    /** What no request waits for. */
    BACKGROUND(Integer.MAX_VALUE);

    private final int permits;

    Lane(int permits) {
        this.permits = permits;
    }

    /** How many calls may be in the database at once. */
    public int permits() {
        return permits;
    }
}
