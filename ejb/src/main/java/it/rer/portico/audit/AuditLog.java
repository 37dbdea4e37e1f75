package it.rer.portico.audit;

import it.rer.portico.audit.AuditVerdict.Fault;
import it.rer.portico.identity.Roles;
import it.rer.portico.slice.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows administrators what was done, and whether the record of it is whole. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class AuditLog {

    /** Most entries that are given at once. */
    public static final int MOST = 500;

    /** How many entries are held in memory while the chain is checked. */
    private static final int CHUNK = 1_000;

    @PersistenceContext
    private EntityManager em;

    /**
     * A part of the log, newest first.
     *
     * @param first how many entries to pass over
     * @param max how many to give, from 1 to {@value #MOST}
     */
    public Slice<AuditRecord> read(AuditFilter filter, int first, int max) {
        var builder = em.getCriteriaBuilder();
        var query = builder.createQuery(AuditEntry.class);
        var entry = query.from(AuditEntry.class);
        query.where(conditions(builder, entry, filter)).orderBy(builder.desc(entry.get("number")));
        var entries = em.createQuery(query)
                .setFirstResult(Math.max(0, first))
                .setMaxResults(Math.min(Math.max(1, max), MOST)) // 0 would be all, to EclipseLink
                .getResultStream()
                .map(AuditRecord::of)
                .toList();
        return new Slice<>(entries, count(builder, filter));
    }

    private long count(CriteriaBuilder builder, AuditFilter filter) {
        var query = builder.createQuery(Long.class);
        var entry = query.from(AuditEntry.class);
        query.select(builder.count(entry)).where(conditions(builder, entry, filter));
        return em.createQuery(query).getSingleResult();
    }

    private static Predicate[] conditions(CriteriaBuilder builder, Root<AuditEntry> entry, AuditFilter filter) {
        var conditions = new ArrayList<Predicate>();
        if (filter.actor() != null) {
            conditions.add(builder.equal(entry.get("actor"), filter.actor()));
        }
        if (filter.action() != null) {
            conditions.add(builder.equal(entry.get("action"), filter.action().name()));
        }
        if (filter.pageId() != null) {
            conditions.add(builder.equal(entry.get("pageId"), filter.pageId()));
        }
        if (filter.from() != null) {
            conditions.add(
                    builder.greaterThanOrEqualTo(entry.get("at"), filter.from().atOffset(ZoneOffset.UTC)));
        }
        if (filter.until() != null) {
            conditions.add(builder.lessThan(entry.get("at"), filter.until().atOffset(ZoneOffset.UTC)));
        }
        return conditions.toArray(Predicate[]::new);
    }

    /** Checks every entry against the one before, and the last against the noted end. Others may go on writing meanwhile. */
    public AuditVerdict verify() {
        long number = 0;
        var hash = AuditHead.BEFORE_THE_FIRST;
        while (true) {
            // Read before the entries: what is committed in between only makes the chain longer than this end.
            var end = end();
            var entries = after(number == 0 ? Long.MIN_VALUE : number);
            if (entries.isEmpty()) {
                return verdictAtTheEnd(end, number, hash);
            }
            for (var entry : entries) {
                if (entry.number() > number + 1) {
                    return new AuditVerdict(Fault.MISSING, number + 1, hash);
                }
                if (entry.number() <= number || !entry.follows(hash)) {
                    return new AuditVerdict(Fault.CHANGED, entry.number(), hash);
                }
                number = entry.number();
                hash = entry.hash();
            }
        }
    }

    private Optional<AuditHead> end() {
        var head = Optional.ofNullable(em.find(AuditHead.class, AuditHead.ONLY));
        head.ifPresent(em::refresh);
        return head;
    }

    private static AuditVerdict verdictAtTheEnd(Optional<AuditHead> end, long number, String hash) {
        long noted = end.map(AuditHead::number).orElse(0L);
        if (noted > number) {
            return new AuditVerdict(Fault.MISSING, number + 1, hash);
        }
        if (noted < number) {
            return new AuditVerdict(Fault.END, noted + 1, hash);
        }
        boolean same = end.map(AuditHead::hash).filter(hash::equals).isPresent();
        return new AuditVerdict(same ? Fault.NONE : Fault.END, number, hash);
    }

    private List<AuditEntry> after(long number) {
        var entries = em.createNamedQuery(AuditEntry.AFTER, AuditEntry.class)
                .setParameter("number", number)
                .setMaxResults(CHUNK)
                .getResultList();
        entries.forEach(em::detach);
        return entries;
    }
}
