package it.rer.portico.access.audit;

import java.time.Instant;

/**
 * Criteria for entries. A null criterion matches every entry.
 *
 * @param actor the exact login name
 * @param from the earliest time
 * @param until the earliest time that is excluded
 */
public record AuditFilter(String actor, AuditAction action, Long pageId, Instant from, Instant until) {

    /** Matches every entry. */
    public static final AuditFilter NONE = new AuditFilter(null, null, null, null, null);
}
