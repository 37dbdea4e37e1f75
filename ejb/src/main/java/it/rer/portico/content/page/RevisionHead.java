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

    static RevisionHead of(Object... row) {
        return new RevisionHead(
                (Long) row[5],
                (Integer) row[0],
                (String) row[1],
                (String) row[2],
                ((OffsetDateTime) row[3]).toInstant(),
                Optional.ofNullable((String) row[4]));
    }
}
