package it.rer.portico.feedback.rating;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * One of a fixed number of rows that are locked while the windows of a subject are created, so that two ratings, on one node or on two,
 * never create the same window.
 */
@Entity
@Table(name = "rating_lock")
public class RatingLock {

    /** The number of rows, numbered from 0. Row 0 stays unused, since EclipseLink does not accept 0 as a key. */
    static final int COUNT = 16;

    @Id
    private int id;

    protected RatingLock() {}

    /** The id of the row to lock for a subject. */
    static int of(RatedSubject subject) {
        return 1 + Math.floorMod(subject.key().hashCode(), COUNT - 1);
    }

    /** From 0 to {@value #COUNT} − 1. */
    public int id() {
        return id;
    }
}
