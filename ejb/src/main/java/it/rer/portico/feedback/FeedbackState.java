package it.rer.portico.feedback;

/** Whether what a citizen sent counts. Only what is {@link #RECEIVED} enters an average, a sum or a list. */
public enum FeedbackState {
    /** It counts. */
    RECEIVED,
    /** A program sent it, by all signs: it is kept, and left out of every sum. */
    SPAM,
    /** It exceeded a budget: it is kept, and counts once a person lets it in. */
    TO_REVIEW,
    /** A person looked at it and left it out of every sum. */
    LEFT_OUT
}
