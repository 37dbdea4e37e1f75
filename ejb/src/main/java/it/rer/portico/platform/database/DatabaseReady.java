package it.rer.portico.platform.database;

/**
 * Event: the schema is up to date and the database answers for the first time since the start. Observers fill what is cached in memory and
 * write what the options ask for. They are called one after the other, by their {@code @Priority}. If one fails because of an outage, all
 * are called again later, so each must tolerate that.
 */
public record DatabaseReady() {

    /** For observers that load the site. */
    public static final int SITE = 100;
    /** For observers that create the demo's accounts. */
    public static final int ACCOUNTS = 200;
    /** For observers that create the demo's pages. */
    public static final int CONTENT = 300;
    /** For observers that depend on what the others did. */
    public static final int OUTCOME = 400;
}
