package it.rer.portico.audit;

import java.util.List;

/**
 * A part of the log.
 *
 * @param entries newest first
 * @param total how many the filter lets through, in all parts together
 */
public record AuditPage(List<AuditRecord> entries, long total) {

    public AuditPage {
        entries = List.copyOf(entries);
    }
}
