package it.rer.portico.feedback.rating;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * One of a fixed number of rows that are locked to open the windows of a subject: two ratings, on one node or on two, never open the same
 * one.
 */
@Entity
@Table(name = "rating_lock")
public class RatingLock {

    /** How many rows there are, numbered from 0. That row stays unused: to EclipseLink 0 is no key. */
    static final int COUNT = 16;

    @Id
    private int id;

    protected RatingLock() {}

    /** The row of a subject. */
    static int of(RatedSubject subject) {
        return 1 + Math.floorMod(subject.key().hashCode(), COUNT - 1);
    }

    public int id() {
        return id;
    }
}
