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

/** What editors say to each other about a draft before it is published. Never changed, only replaced by the next. */
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

    /** Nobody was asked. */
    static Review none() {
        return new Review(ReviewState.NONE, null, null, null);
    }

    /**
     * Asks for a review.
     *
     * @param note what the reviewer should know; may be empty
     * @throws it.rer.portico.platform.error.InvalidInputException if the note cannot be taken
     */
    static Review requested(String note, String by, Instant at) {
        return new Review(
                ReviewState.REQUESTED,
                PlainText.optional("note", note, PageText.NOTE_MAX).orElse(null),
                by,
                at);
    }

    /**
     * Gives the draft back.
     *
     * @param reason what is to be mended
     * @throws it.rer.portico.platform.error.InvalidInputException if there is no reason, or it cannot be taken
     */
    static Review returned(String reason, String by, Instant at) {
        return new Review(ReviewState.RETURNED, PlainText.required("note", reason, PageText.NOTE_MAX), by, at);
    }

    public ReviewState state() {
        return state;
    }

    /** What was said with it. */
    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    /** The login name of who waits for it to end; empty if nobody does. */
    public Optional<String> awaitedBy() {
        return state == ReviewState.REQUESTED ? by() : Optional.empty();
    }

    /** The login name of who asked or gave back. */
    public Optional<String> by() {
        return Optional.ofNullable(by);
    }

    /** When. */
    public Optional<Instant> at() {
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
