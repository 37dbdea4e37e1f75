package it.rer.portico.content.page;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What a list tells of a revision, without its body.
 *
 * @param id its identity
 * @param number counted from 1
 * @param createdBy the login name of its author
 */
public record RevisionHead(
        long id, int number, String title, String createdBy, Instant createdAt, Optional<String> note) {

    /** As queries read it. */
    public RevisionHead(long id, int number, String title, String createdBy, OffsetDateTime createdAt, String note) {
        this(id, number, title, createdBy, createdAt.toInstant(), Optional.ofNullable(note));
    }
}
