package it.rer.portico.content.page;

/** Whether colleagues are to look at a draft. */
public enum ReviewState {
    /** Nobody was asked. */
    NONE,
    /** Waits for somebody who may publish. */
    REQUESTED,
    /** Went back to its author, with a reason. */
    RETURNED
}
