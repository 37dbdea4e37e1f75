package it.rer.portico.platform.bulkhead;

/** The right of one call to use the database. */
public interface Permit {

    /** Returns the permit. Further calls have no effect. */
    void release();
}
