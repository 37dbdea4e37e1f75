package it.rer.portico.access.audit;

import it.rer.portico.platform.context.Caller;
import it.rer.portico.platform.language.Language;
import java.time.Instant;
import java.util.Optional;

/**
 * An entry of the audit log, for screens.
 *
 * @param number from 1, without gaps
 * @param actor a login name, or {@link Caller#SYSTEM}
 * @param pageId the page, which may have been deleted since; empty if there is none
 * @param subject title, login or name, at that time, of the object
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
