package it.rer.portico.feedback;

import it.rer.portico.platform.language.Language;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/** What every message from a citizen has in common: its language, its time, and whether it counts. */
@MappedSuperclass
public abstract class Feedback {

    private Language language;

    @Enumerated(EnumType.STRING)
    private FeedbackState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "review_reason")
    private ModerationReason moderationReason;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    protected Feedback() {}

    /**
     * @param language of the page from which it was sent
     * @param admission whether it counts at once, or waits for a review
     */
    protected Feedback(Language language, Admission admission, Instant createdAt) {
        this.language = Objects.requireNonNull(language);
        this.state = admission.state();
        this.moderationReason = admission.reason();
        this.createdAt = createdAt.atOffset(ZoneOffset.UTC);
    }

    /** The language of the page from which it was sent. */
    public Language language() {
        return language;
    }

    public FeedbackState state() {
        return state;
    }

    /** Why it was set apart for a review, also after the decision; empty if it never was. */
    public Optional<ModerationReason> moderationReason() {
        return Optional.ofNullable(moderationReason);
    }

    /** When it was received. */
    public Instant createdAt() {
        return createdAt.toInstant();
    }
}
