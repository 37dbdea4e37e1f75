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
 * Writes down what was done, in the transaction that does it: both are committed, or neither is.
 *
 * <p>Entries take their numbers from one row, which stays locked until the commit. Call this last: whoever takes other locks after it,
 * above all {@code SiteLock}, may meet somebody who took them the other way round.
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
     * Writes down what the caller did. Subject and detail are cut where they are too long.
     *
     * @param pageId null if it was done to no page
     * @param language null if to none in particular
     * @param subject the title, login or name, at this time, of what it was done to; may be null
     * @param detail what else should be known, in words that need no translation; may be null
     */
    public void record(AuditAction action, Long pageId, Language language, String subject, String detail) {
        record(Caller.of(session), action, pageId, language, subject, detail);
    }

    /** The login name of whoever did something to a page in a language last. */
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
     * Writes down what somebody did who is not the caller: who signs in is not known to the container yet, a timer never.
     *
     * @param actor a login name, or {@link Caller#SYSTEM}
     */
    public void record(
            String actor, AuditAction action, Long pageId, Language language, String subject, String detail) {
        var head = em.find(AuditHead.class, AuditHead.ONLY);
        if (em.getLockMode(head) != LockModeType.PESSIMISTIC_WRITE) {
            em.flush(); // the rows that the caller changed are locked before the log, never after it
            em.refresh(head, LockModeType.PESSIMISTIC_WRITE);
        }
        var entry = new AuditEntry(head, clock.instant(), actor, action, pageId, language, subject, detail);
        em.persist(entry);
        head.moveTo(entry);
        anchor(entry);
    }

    private boolean holds(AuditAnchor anchor) {
        var noted = em.find(AuditEntry.class, anchor.number());
        return noted != null && noted.hash().equals(anchor.hash());
    }

    private void anchor(AuditEntry entry) {
        var anchor = em.find(AuditAnchor.class, entry.actor());
        if (anchor == null) {
            em.persist(new AuditAnchor(entry));
        } else if (holds(anchor)) {
            anchor.moveTo(entry);
        } // else the log was tampered with, and the anchor that shows it stays
    }
}
