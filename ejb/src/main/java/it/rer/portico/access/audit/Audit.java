package it.rer.portico.access.audit;

import it.rer.portico.platform.context.Caller;
import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.language.Language;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/**
 * Writes entries to the audit log, in the caller's transaction: the action and its entry are committed together, or neither is.
 *
 * <p>Entries take their numbers from one row, which stays locked until the commit. Call this last: a caller that takes other locks
 * afterwards, {@code SiteLock} above all, risks a deadlock.
 */
@Stateless
@Internal
public class Audit {

    @PersistenceContext
    private EntityManager em;

    @Resource
    private SessionContext session;

    @Inject
    private Clock clock;

    /**
     * Records an action of the caller. Subject and detail are cut if they are too long.
     *
     * @param pageId null if the action concerns no page
     * @param language null if it concerns no particular language
     * @param subject the title, login or name, at this time, of its object; may be null
     * @param detail anything else worth knowing, in words that need no translation; may be null
     */
    public void record(AuditAction action, Long pageId, Language language, String subject, String detail) {
        record(Caller.of(session), action, pageId, language, subject, detail);
    }

    /** The login name of the last editor who did something to a page in a language; empty if nobody did. */
    public Optional<String> actor(AuditAction action, long pageId, Language language) {
        return em.createNamedQuery(AuditEntry.ACTORS, String.class)
                .setParameter("page", pageId)
                .setParameter("language", language.code())
                .setParameter("action", action.name())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * Records an action of somebody other than the caller: an editor who is signing in is not known to the container yet, and a timer has
     * no caller.
     *
     * @param actor a login name, or {@link Caller#SYSTEM}
     * @param pageId null if the action concerns no page
     * @param language null if it concerns no particular language
     * @param subject the title, login or name, at this time, of its object; may be null
     * @param detail anything else worth knowing, in words that need no translation; may be null
     */
    public void record(
            String actor, AuditAction action, Long pageId, Language language, String subject, String detail) {
        var head = em.find(AuditHead.class, AuditHead.ONLY);
        if (em.getLockMode(head) != LockModeType.PESSIMISTIC_WRITE) {
            em.flush(); // so that the caller's rows are locked before the log, never after it
            em.refresh(head, LockModeType.PESSIMISTIC_WRITE);
        }
        var entry = new AuditEntry(head, clock.instant(), actor, action, pageId, language, subject, detail);
        em.persist(entry);
        head.moveTo(entry);
        anchor(entry);
    }

    private boolean isIntact(AuditAnchor anchor) {
        var entry = em.find(AuditEntry.class, anchor.number());
        return entry != null && entry.hash().equals(anchor.hash());
    }

    private void anchor(AuditEntry entry) {
        var anchor = em.find(AuditAnchor.class, entry.actor());
        if (anchor == null) {
            em.persist(new AuditAnchor(entry));
        } else if (isIntact(anchor)) {
            anchor.moveTo(entry);
        } // else the log was tampered with, and the anchor stays as proof
    }
}
