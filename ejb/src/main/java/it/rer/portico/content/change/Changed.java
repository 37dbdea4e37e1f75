package it.rer.portico.content.change;

/**
 * CDI event: the feed has grown. Observe it {@code AFTER_SUCCESS}; the row is committed then.
 *
 * @param number the newest number in the feed
 */
public record Changed(long number) {}
