package it.rer.portico.access.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.Objects;

/**
 * Number and hash of an actor's newest entry. One of these is the newest entry of all, so that cutting off the end of the log requires
 * changing these rows too.
 */
@Entity
@Table(name = "audit_anchor")
@NamedQuery(name = AuditAnchor.ALL, query = "select a from AuditAnchor a")
public class AuditAnchor {

    static final String ALL = "AuditAnchor.all";

    @Id
    private String actor;

    private long number;

    private String hash;

    protected AuditAnchor() {}

    AuditAnchor(AuditEntry newest) {
        actor = newest.actor();
        number = newest.number();
        hash = newest.hash();
    }

    /** Moves to a newer entry of the same actor. */
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

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof AuditAnchor anchor && Objects.equals(actor, anchor.actor));
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(actor);
    }
}
