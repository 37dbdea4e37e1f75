package it.rer.portico.feedback;

/** Whether a citizen's rating or inquiry counts. Only {@link #RECEIVED} is included in averages, sums and lists. */
public enum FeedbackState {
    /** It counts. */
    RECEIVED,
    /** It was probably sent by a program: stored, but never counted. */
    SPAM,
    /** It exceeded a budget: stored, and counted only after an editor has accepted it. */
    TO_REVIEW,
    /** An editor reviewed it and decided not to count it. */
    LEFT_OUT
}
