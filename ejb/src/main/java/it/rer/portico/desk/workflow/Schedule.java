package it.rer.portico.desk.workflow;

import java.time.Instant;

/**
 * When a text is published and withdrawn automatically.
 *
 * @param version of the translation that the editor saw
 * @param publishAt when its draft is published; null if not scheduled
 * @param expireAt when it is withdrawn; null if not scheduled
 */
public record Schedule(long version, Instant publishAt, Instant expireAt) {

    /** Whether nothing is scheduled. */
    public boolean isEmpty() {
        return publishAt == null && expireAt == null;
    }

    /** The schedule in the format of the audit log. */
    String text() {
        return publishAt + " - " + expireAt;
    }
}
