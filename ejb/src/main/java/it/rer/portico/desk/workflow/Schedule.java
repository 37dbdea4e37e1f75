package it.rer.portico.desk.workflow;

import java.time.Instant;

/**
 * When a text appears and goes by itself.
 *
 * @param version of the translation that the editor saw
 * @param publishAt when its draft is published; null if it is not to be
 * @param expireAt when it is withdrawn; null if it is not to be
 */
public record Schedule(long version, Instant publishAt, Instant expireAt) {

    /** Whether nothing happens by itself. */
    public boolean isEmpty() {
        return publishAt == null && expireAt == null;
    }

    /** As the log keeps it. */
    String text() {
        return publishAt + " - " + expireAt;
    }
}
