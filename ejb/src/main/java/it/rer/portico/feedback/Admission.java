package it.rer.portico.feedback;

import java.util.Objects;

/**
 * The state in which a citizen's rating or inquiry is stored, decided before it is stored.
 *
 * @param reason why it needs a review; null in every other state
 */
public record Admission(FeedbackState state, ModerationReason reason) {

    /** It counts. */
    public static final Admission COUNTED = new Admission(FeedbackState.RECEIVED, null);

    /** It was probably sent by a program: stored, but not counted. */
    public static final Admission SPAM = new Admission(FeedbackState.SPAM, null);

    /** @throws IllegalArgumentException if there is a reason without a review, or a review without a reason */
    public Admission {
        Objects.requireNonNull(state);
        if ((state == FeedbackState.TO_REVIEW) != (reason != null)) {
            throw new IllegalArgumentException("Only feedback to be reviewed has a reason, and it needs one");
        }
    }

    /** It is stored, and counts only after an editor has accepted it. */
    public static Admission toReview(ModerationReason reason) {
        return new Admission(FeedbackState.TO_REVIEW, Objects.requireNonNull(reason));
    }

    /** Whether it counts. */
    public boolean isCounted() {
        return state == FeedbackState.RECEIVED;
    }
}
