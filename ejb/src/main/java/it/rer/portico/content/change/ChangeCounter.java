package it.rer.portico.content.change;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The single row that holds the number of the newest change. */
@Entity
@Table(name = "change_counter")
public class ChangeCounter {

    static final int ONLY = 1;

    @Id
    private int id;

    private long number;

    protected ChangeCounter() {}

    long next() {
        return ++number;
    }

    long number() {
        return number;
    }
}
