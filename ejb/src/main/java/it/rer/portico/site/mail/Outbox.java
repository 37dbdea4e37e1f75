package it.rer.portico.site.mail;

import it.rer.portico.platform.context.Internal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Stores e-mails in the database and sends them from there. Every node does so; the row of an e-mail is locked while one of them sends it.
 */
@Stateless
@Internal
public class Outbox {

    private static final Logger LOG = Logger.getLogger(Outbox.class.getName());
    private static final int AT_ONCE = 50;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private MailServer server;

    /** Stores an e-mail, to be sent after the caller's transaction is committed. Does nothing if the site sends no e-mails. */
    public void add(String recipient, String subject, String text) {
        if (server.isWanted()) {
            em.persist(new Email(recipient, subject, text, clock.instant()));
        }
    }

    /** The ids of up to 50 e-mails that are due, the longest waiting first. */
    public List<Long> due() {
        return em.createNamedQuery(Email.DUE, Long.class)
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /**
     * Sends an e-mail if it still exists and is due, and deletes it. If that fails, schedules the next try, or after three days gives up
     * and deletes it.
     *
     * @return whether it was sent
     */
    public boolean deliver(long emailId) {
        var email = em.find(Email.class, emailId, LockModeType.PESSIMISTIC_WRITE);
        var now = clock.instant();
        if (email == null || email.nextTryAt().isAfter(now)) {
            return false;
        }
        try {
            server.send(email, now);
            em.remove(email);
            return true;
        } catch (MessagingException | RuntimeException e) { // one bad e-mail must not stop the others
            if (email.isGivenUp(now)) {
                LOG.log(
                        Level.WARNING,
                        e,
                        () -> "An e-mail to " + email.recipient() + " could not be sent for days and is given up");
                em.remove(email);
            } else {
                LOG.warning(() -> "An e-mail could not be sent and will be tried again. " + e);
                email.putOff(now);
            }
            return false;
        }
    }
}
