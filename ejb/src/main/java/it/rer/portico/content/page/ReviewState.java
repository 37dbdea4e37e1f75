package it.rer.portico.content.page;

/** The state of a draft's review. */
public enum ReviewState {
    /** No review was requested. */
    NONE,
    /** The draft waits for an editor who may publish it. */
    REQUESTED,
    /** The draft was returned to its author, with a reason. */
    RETURNED
}
