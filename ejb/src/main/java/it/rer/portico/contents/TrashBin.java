package it.rer.portico.contents;

import it.rer.portico.audit.AuditAction;
import it.rer.portico.audit.PageAudit;
import it.rer.portico.identity.Role;
import it.rer.portico.identity.Roles;
import it.rer.portico.page.Trash;
import it.rer.portico.permission.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** What was thrown away, and how it comes back. */
@Stateless
@RolesAllowed(Roles.PUBLISHER)
public class TrashBin {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Permissions permissions;

    @Inject
    private Trash trash;

    @Inject
    private PageAudit audit;

    /** What is in the trash of the caller's sections: of each branch its top, the newest first. */
    public List<Thrown> list() {
        return em.createQuery(
                        "select p.id, p.trashedAt, min(d.title), count(t.id) from Page p left join p.parent a"
                                + " left join Translation t on t.page = p left join t.draft d"
                                + " where p.trashedAt is not null and (a is null or a.trashedAt is null or a.trashedAt <> p.trashedAt)"
                                + " group by p.id, p.trashedAt order by p.trashedAt desc, p.id",
                        Object[].class)
                .getResultStream()
                .map(row -> new Thrown((Long) row[0], (String) row[2], ((OffsetDateTime) row[1]).toInstant()))
                .filter(thrown -> permissions.may(Role.PUBLISHER, thrown.pageId()))
                .toList();
    }

    /**
     * A branch in the trash.
     *
     * @param title of its top
     * @param at when it was thrown away
     */
    public record Thrown(long pageId, String title, Instant at) {}

    /**
     * Throws a page away, with all below it.
     *
     * @return how many pages went
     */
    public int trash(long pageId) {
        permissions.demand(Role.PUBLISHER, pageId);
        int pages = trash.trash(pageId);
        audit.record(AuditAction.PAGE_TRASHED, pageId, null, String.valueOf(pages));
        return pages;
    }

    /**
     * Brings a page back, with what went with it.
     *
     * @return how many pages came
     */
    public int restore(long pageId) {
        permissions.demand(Role.PUBLISHER, pageId);
        int pages = trash.restore(pageId);
        audit.record(AuditAction.PAGE_RESTORED, pageId, null, String.valueOf(pages));
        return pages;
    }
}
