package it.rer.portico.content.page;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A revision without its body, for lists.
 *
 * @param number from 1
 * @param createdBy the login name of its author
 */
public record RevisionHead(
        long id, int number, String title, String createdBy, Instant createdAt, Optional<String> note) {

    /** Called by queries. */
    public RevisionHead(long id, int number, String title, String createdBy, OffsetDateTime createdAt, String note) {
        this(id, number, title, createdBy, createdAt.toInstant(), Optional.ofNullable(note));
    }
}
