package it.rer.portico.desk.preview;

import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.access.audit.PageAudit;
import it.rer.portico.access.permission.PermissionInterceptor;
import it.rer.portico.access.permission.Permissions;
import it.rer.portico.access.role.InSection;
import it.rer.portico.access.role.Roles;
import it.rer.portico.platform.bulkhead.DeskBulkhead;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.text.RandomToken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Creates, lists and revokes preview links, with which people without an account can read drafts. */
@Stateless
@RolesAllowed({Roles.AUTHOR, Roles.PUBLISHER})
@Interceptors({DeskBulkhead.class, PermissionInterceptor.class})
public class Sharing {

    /** The allowed periods of validity, in days. */
    public static final List<Integer> DAYS = List.of(1, 7, 30);

    private static final int RANDOM_BYTES = 24;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Permissions permissions;

    @Inject
    private PageAudit audit;

    @Inject
    private PreviewLinks links;

    /**
     * Creates a link.
     *
     * @param days of validity, one of {@link #DAYS}
     * @return its token, which cannot be read again later; it ends with a hyphen and the id in {@link #list}
     * @throws InvalidInputException {@code preview.days} if it is another period
     */
    public String share(@InSection long pageId, int days) {
        if (!DAYS.contains(days)) {
            throw new InvalidInputException("days", "preview.days");
        }
        var now = clock.instant();
        var secret = RandomToken.of(RANDOM_BYTES);
        var link = new PreviewLink(pageId, secret, permissions.caller().login(), now, now.plus(Duration.ofDays(days)));
        em.persist(link);
        var token = link.seal(secret);
        audit.record(AuditAction.PREVIEW_SHARED, pageId, null, "");
        return token;
    }

    /** The valid links to a page's drafts, the newest first. */
    public List<Shared> list(@InSection long pageId) {
        return em.createNamedQuery(PreviewLink.OF_PAGE, PreviewLink.class)
                .setParameter("page", pageId)
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .getResultStream()
                .filter(links::holds)
                .map(link -> new Shared(link.id(), link.createdBy(), link.createdAt(), link.expiresAt()))
                .toList();
    }

    /** Revokes a link of a page; does nothing if it is not valid any more. */
    public void revoke(@InSection long pageId, long linkId) {
        var link = em.find(PreviewLink.class, linkId);
        if (link != null && link.pageId() == pageId && link.isOpen(clock.instant())) {
            link.revoke(clock.instant());
            audit.record(AuditAction.PREVIEW_REVOKED, pageId, null, "");
        }
    }

    /**
     * A valid link.
     *
     * @param by login name of its creator
     */
    public record Shared(long id, String by, Instant at, Instant until) {}
}
