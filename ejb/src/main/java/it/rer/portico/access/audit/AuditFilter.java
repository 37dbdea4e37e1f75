package it.rer.portico.access.audit;

import java.time.Instant;

/**
 * Which entries are wanted. What is null does not narrow the choice.
 *
 * @param actor the exact login name
 * @param from the earliest moment
 * @param until the first moment that is too late
 */
public record AuditFilter(String actor, AuditAction action, Long pageId, Instant from, Instant until) {

    /** Everything. */
    public static final AuditFilter NONE = new AuditFilter(null, null, null, null, null);
}
