package it.rer.portico.access.audit;

import it.rer.portico.platform.context.Caller;
import it.rer.portico.platform.language.Language;
import java.time.Instant;
import java.util.Optional;

/**
 * What may be shown of an entry.
 *
 * @param number from 1, without a gap
 * @param actor a login name, or {@link Caller#SYSTEM}
 * @param pageId the page, which may be gone since; empty if it was done to none
 * @param subject title, login or name, at that time, of what it was done to
 */
public record AuditRecord(
        long number,
        Instant at,
        String actor,
        AuditAction action,
        Optional<Long> pageId,
        Optional<Language> language,
        Optional<String> subject,
        Optional<String> detail) {

    static AuditRecord of(AuditEntry entry) {
        return new AuditRecord(
                entry.number(),
                entry.at(),
                entry.actor(),
                entry.action(),
                entry.pageId(),
                entry.language(),
                entry.subject(),
                entry.detail());
    }
}
