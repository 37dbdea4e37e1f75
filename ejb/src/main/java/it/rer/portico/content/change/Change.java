package it.rer.portico.content.change;

import it.rer.portico.platform.language.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/** A row of the change feed: one change of what citizens read. Numbers have no gaps and follow the order of commits. */
@Entity
@NamedQuery(name = Change.SINCE, query = "select c from Change c where c.number > :number order by c.number")
public class Change {

    static final String SINCE = "Change.since";

    @Id
    private long number;

    @Column(name = "page_id")
    private Long pageId;

    private Language language;

    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    private OffsetDateTime at;

    protected Change() {}

    Change(long number, ChangeKind kind, Long pageId, Language language, Instant at) {
        this.number = number;
        this.kind = Objects.requireNonNull(kind);
        this.pageId = pageId;
        this.language = language;
        this.at = at.atOffset(ZoneOffset.UTC);
    }

    /** Its number in the feed, from 1. */
    public long number() {
        return number;
    }

    /** What happened. */
    public ChangeKind kind() {
        return kind;
    }

    /** The page that changed; empty if it was not a page. */
    public Optional<Long> pageId() {
        return Optional.ofNullable(pageId);
    }

    /** The language that changed; empty if all did. */
    public Optional<Language> language() {
        return Optional.ofNullable(language);
    }

    /** When it was recorded. */
    public Instant at() {
        return at.toInstant();
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Change change && number == change.number());
    }

    @Override
    public int hashCode() {
        return Long.hashCode(number);
    }
}
