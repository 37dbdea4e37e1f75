package it.rer.portico.access.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The single row with the number and hash of the newest entry. */
@Entity
@Table(name = "audit_head")
public class AuditHead {

    static final int ONLY = 1;

    /** The previous hash of the first entry. */
    static final String BEFORE_THE_FIRST = "0".repeat(AuditEntry.HASH_LENGTH);

    @Id
    private int id;

    private long number;

    private String hash;

    protected AuditHead() {}

    /** Moves to an entry that was just added. */
    void moveTo(AuditEntry newest) {
        number = newest.number();
        hash = newest.hash();
    }

    long number() {
        return number;
    }

    String hash() {
        return hash;
    }
}
