package it.rer.portico.content.change;

import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.language.Language;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** Records changes of what citizens read, numbered, so that caches on this node and on others can follow them. */
@Stateless
@Internal
public class ChangeFeed {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SiteLock lock;

    @Inject
    private Clock clock;

    @Inject
    private Event<Changed> changed;

    /**
     * Adds a row to the feed, in the caller's transaction.
     *
     * @param pageId null if it was not a page that changed
     * @param language null if all languages changed
     */
    public void record(ChangeKind kind, Long pageId, Language language) {
        lock.acquire();
        long number = em.find(ChangeCounter.class, ChangeCounter.ONLY).next();
        em.persist(new Change(number, kind, pageId, language, clock.instant()));
        changed.fire(new Changed(number));
    }

    /** The newest number; 0 if nothing has changed yet. */
    public long latest() {
        return em.find(ChangeCounter.class, ChangeCounter.ONLY).number();
    }

    /** The rows after a number, oldest first. */
    public List<Change> since(long number) {
        return em.createNamedQuery(Change.SINCE, Change.class)
                .setParameter("number", number)
                .getResultList();
    }
}
