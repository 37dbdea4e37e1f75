package it.rer.portico.content.change;

import it.rer.portico.platform.context.Internal;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/**
 * The lock for every transaction that changes the tree, addresses or what citizens read. There is one for the whole site: the row that
 * numbers the changes, locked until the transaction ends.
 */
@Stateless
@Internal
public class SiteLock {

    @PersistenceContext
    private EntityManager em;

    /**
     * Waits until no other transaction holds the lock. Call it before reading anything: a transaction does not read again what it read
     * before it waited, and would decide on outdated data. Methods that begin with it are annotated {@link SiteLocked}.
     */
    public void acquire() {
        var counter = em.find(ChangeCounter.class, ChangeCounter.ONLY);
        if (em.getLockMode(counter) != LockModeType.PESSIMISTIC_WRITE) {
            // Hibernate forgets the lock once it has written the row; without the flush a number could be given twice.
            em.flush();
            em.refresh(counter, LockModeType.PESSIMISTIC_WRITE);
        }
    }
}
