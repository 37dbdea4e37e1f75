package it.rer.portico.access.audit;

import it.rer.portico.access.audit.AuditVerdict.Fault;
import it.rer.portico.access.role.Roles;
import it.rer.portico.platform.bulkhead.DeskBulkhead;
import it.rer.portico.platform.database.ResultPage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the audit log for administrators, and verifies that nothing in it was changed. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
@Interceptors(DeskBulkhead.class)
public class AuditLog {

    /** Most entries of one result page. */
    public static final int MOST = 500;

    /** How many entries are in memory at once during verification. */
    private static final int CHUNK = 1_000;

    /** Greatest difference between the clocks of two nodes. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    @PersistenceContext
    private EntityManager em;

    /**
     * One page of the log, newest entries first.
     *
     * @param first how many entries to skip
     * @param max how many to return, from 1 to {@value #MOST}
     */
    public ResultPage<AuditRecord> read(AuditFilter filter, int first, int max) {
        var builder = em.getCriteriaBuilder();
        var query = builder.createQuery(AuditEntry.class);
        var entry = query.from(AuditEntry.class);
        query.where(conditions(builder, entry, filter)).orderBy(builder.desc(entry.get("number")));
        var entries = em.createQuery(query)
                .setFirstResult(Math.max(0, first))
                .setMaxResults(Math.min(Math.max(1, max), MOST)) // EclipseLink takes 0 as no limit
                .getResultStream()
                .map(AuditRecord::of)
                .toList();
        return new ResultPage<>(entries, count(builder, filter));
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

    /**
     * Verifies the log: each entry against the one before and against its actor's anchor, and the last against the recorded head. Others
     * may add entries meanwhile.
     */
    public AuditVerdict verify() {
        // Read before the entries, like the head: anchors of later entries are not needed.
        var anchors = anchors();
        long number = 0;
        var hash = AuditHead.BEFORE_THE_FIRST;
        while (true) {
            // Read before the entries: commits in between only make the chain longer than this head.
            var end = end();
            var entries = after(number == 0 ? Long.MIN_VALUE : number);
            if (entries.isEmpty()) {
                return number < newest(anchors) || (number == 0 && beginsAfter(Instant.MAX))
                        ? new AuditVerdict(Fault.MISSING, number + 1, hash)
                        : verdictAtEnd(end, number, hash);
            }
            for (var entry : entries) {
                if (number == 0 && beginsAfter(entry.at())) {
                    return new AuditVerdict(Fault.MISSING, 1, hash);
                }
                if (entry.number() > number + 1) {
                    return new AuditVerdict(Fault.MISSING, number + 1, hash);
                }
                if (entry.number() <= number
                        || !entry.follows(hash)
                        || !anchors.getOrDefault(entry.number(), entry.hash()).equals(entry.hash())) {
                    return new AuditVerdict(Fault.CHANGED, entry.number(), hash);
                }
                number = entry.number();
                hash = entry.hash();
            }
        }
    }

    /** The hashes of the actors' newest entries, by number. */
    private Map<Long, String> anchors() {
        return em.createNamedQuery(AuditAnchor.ALL, AuditAnchor.class)
                .getResultStream()
                .collect(Collectors.toMap(AuditAnchor::number, AuditAnchor::hash, (one, other) -> one));
    }

    private static long newest(Map<Long, String> anchors) {
        return anchors.keySet().stream().max(Long::compare).orElse(0L);
    }

    /** Whether an account is older than the first entry, which must then be missing, since creating the first account is recorded. */
    private boolean beginsAfter(Instant first) {
        return em.createQuery("select min(e.createdAt) from Editor e", OffsetDateTime.class).getResultList().stream()
                .filter(Objects::nonNull)
                .anyMatch(oldest -> oldest.toInstant().plus(CLOCKS_DIFFER).isBefore(first));
    }

    private Optional<AuditHead> end() {
        var head = Optional.ofNullable(em.find(AuditHead.class, AuditHead.ONLY));
        head.ifPresent(em::refresh);
        return head;
    }

    private static AuditVerdict verdictAtEnd(Optional<AuditHead> end, long number, String hash) {
        long recorded = end.map(AuditHead::number).orElse(0L);
        if (recorded > number) {
            return new AuditVerdict(Fault.MISSING, number + 1, hash);
        }
        if (recorded < number) {
            return new AuditVerdict(Fault.END, recorded + 1, hash);
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
