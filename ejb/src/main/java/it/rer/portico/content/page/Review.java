package it.rer.portico.content.page;

import it.rer.portico.platform.text.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The review of a draft before it is published. It is never changed, only replaced by the next. */
@Embeddable
public class Review {

    @Enumerated(EnumType.STRING)
    @Column(name = "review_state")
    private ReviewState state;

    @Column(name = "review_note")
    private String note;

    @Column(name = "review_by")
    private String by;

    @Column(name = "review_at")
    private OffsetDateTime at;

    protected Review() {}

    private Review(ReviewState state, String note, String by, Instant at) {
        this.state = state;
        this.note = note;
        this.by = by;
        this.at = at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    /** No review was requested. */
    static Review none() {
        return new Review(ReviewState.NONE, null, null, null);
    }

    /**
     * A request for a review.
     *
     * @param note what the reviewer should know; may be empty
     * @throws it.rer.portico.platform.error.InvalidInputException if the note is invalid
     */
    static Review requested(String note, String by, Instant at) {
        return new Review(
                ReviewState.REQUESTED,
                PlainText.optional("note", note, PageText.NOTE_MAX).orElse(null),
                by,
                at);
    }

    /**
     * The return of a draft to its author.
     *
     * @param reason what is to be corrected
     * @throws it.rer.portico.platform.error.InvalidInputException if there is no reason, or it is invalid
     */
    static Review returned(String reason, String by, Instant at) {
        return new Review(ReviewState.RETURNED, PlainText.required("note", reason, PageText.NOTE_MAX), by, at);
    }

    /** Whether a review was requested, or the draft returned. */
    public ReviewState state() {
        return state;
    }

    /** The note of the request, or the reason of the return. */
    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    /** The login name of the editor who waits for the review; empty if none was requested. */
    public Optional<String> awaitedBy() {
        return state == ReviewState.REQUESTED ? by() : Optional.empty();
    }

    /** The login name of the editor who requested it or returned the draft. */
    public Optional<String> by() {
        return Optional.ofNullable(by);
    }

    /** When it was requested or the draft was returned. */
    public Optional<Instant> at() {
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
