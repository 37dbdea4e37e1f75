package it.rer.portico.feedback;

/** Whether what a citizen sent counts. */
public enum FeedbackState {
    /** It counts. */
    RECEIVED,
    /** A program sent it, by all signs: it is kept, and left out of every sum. */
    SPAM;

    /** The state of something new. */
    public static FeedbackState of(boolean suspicious) {
        return suspicious ? SPAM : RECEIVED;
    }
}
