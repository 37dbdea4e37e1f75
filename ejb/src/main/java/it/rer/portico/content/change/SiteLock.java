package it.rer.portico.content.change;

import it.rer.portico.platform.context.Internal;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/**
 * The lock of whoever changes the tree, addresses or what citizens read. There is one for the whole site, the row that changes are
 * numbered from, and it is held to the end of the transaction.
 */
@Stateless
@Internal
public class SiteLock {

    @PersistenceContext
    private EntityManager em;

    /**
     * Waits until no other transaction holds the lock. To be called before anything is read: what a transaction read before it waited, it
     * does not read again, and would decide upon what is no longer so. A method that begins with it is {@link SiteLocked}.
     */
    public void acquire() {
        var counter = em.find(ChangeCounter.class, ChangeCounter.ONLY);
        if (em.getLockMode(counter) != LockModeType.PESSIMISTIC_WRITE) {
            // Hibernate forgets the lock once it has written the row: a number not yet written would be given twice.
            em.flush();
            em.refresh(counter, LockModeType.PESSIMISTIC_WRITE);
        }
    }
}
