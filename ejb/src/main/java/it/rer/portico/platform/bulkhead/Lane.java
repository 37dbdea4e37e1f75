package it.rer.portico.platform.bulkhead;

/**
 * A group of calls that has its own limit on concurrent use of the database, so that one group cannot block another. The limits add up to
 * fewer than the 20 connections of the documented pools, so that the thread that reads changes always gets one, and to fewer than the
 * request threads of the servers.
 */
public enum Lane {
    /** Storing what citizens send. */
    CITIZENS(4),
    /** The desk, sign-in and previews. */
    DESK(6),
    /** Reading files that are not cached. */
    FILES(4),
    /** Work that no request waits for. */
    BACKGROUND(Integer.MAX_VALUE);

    private final int permits;

    Lane(int permits) {
        this.permits = permits;
    }

    /** How many calls may use the database at the same time. */
    public int permits() {
        return permits;
    }
}
