package it.rer.portico.content.change;

/**
 * CDI event: a row was added to the feed. Observe it {@code AFTER_SUCCESS}, when the row is committed.
 *
 * @param number the newest number in the feed
 */
public record Changed(long number) {}
