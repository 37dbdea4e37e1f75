package it.rer.portico.access.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that knows the end of the chain: number and hash of the newest entry. */
@Entity
@Table(name = "audit_head")
public class AuditHead {

    static final int ONLY = 1;

    /** What stands in the place of the hash before the first entry. */
    static final String BEFORE_THE_FIRST = "0".repeat(AuditEntry.HASH_LENGTH);

    @Id
    private int id;

    private long number;

    private String hash;

    protected AuditHead() {}

    /** Moves the end of the chain on to an entry that was just added. */
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
