package it.rer.portico.platform.database;

/**
 * The schema is there and the database answers, for the first time since the start: now is the time to read what is kept in memory and
 * to write what the options ask for. Observers are called one after the other, by their {@code @Priority}; should one fail because the
 * database went away, all are called again later, so each must bear that.
 */
public record DatabaseReady() {

    /** For what reads the site. */
    public static final int SITE = 100;
    /** For accounts that the demo needs. */
    public static final int ACCOUNTS = 200;
    /** For pages that the demo needs. */
    public static final int CONTENT = 300;
    /** For what looks at the outcome. */
    public static final int OUTCOME = 400;
}
