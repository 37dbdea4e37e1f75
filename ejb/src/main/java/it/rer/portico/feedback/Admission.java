package it.rer.portico.feedback;

import java.util.Objects;

/**
 * How something that a citizen sent is kept.
 *
 * @param reason why it is to be reviewed; null in every other state
 */
public record Admission(FeedbackState state, ReviewReason reason) {

    /** It counts. */
    public static final Admission COUNTED = new Admission(FeedbackState.RECEIVED, null);

    /** A program seems to have sent it. */
    public static final Admission SPAM = new Admission(FeedbackState.SPAM, null);

    /** @throws IllegalArgumentException if there is a reason without a review, or a review without a reason */
    public Admission {
        Objects.requireNonNull(state);
        if ((state == FeedbackState.TO_REVIEW) != (reason != null)) {
            throw new IllegalArgumentException("What is to be reviewed has a reason, and nothing else has");
        }
    }

    /** It counts once a person lets it in. */
    public static Admission toReview(ReviewReason reason) {
        return new Admission(FeedbackState.TO_REVIEW, Objects.requireNonNull(reason));
    }

    /** Whether it counts. */
    public boolean isCounted() {
        return state == FeedbackState.RECEIVED;
    }
}
