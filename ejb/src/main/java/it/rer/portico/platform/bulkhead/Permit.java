package it.rer.portico.platform.bulkhead;

/** The right to be in the database. */
public interface Permit {

    /** Gives it back; once is enough, more do no harm. */
    void release();
}
