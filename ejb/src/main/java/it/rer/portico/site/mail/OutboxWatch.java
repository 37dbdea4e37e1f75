package it.rer.portico.site.mail;

import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.database.DatabaseState;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;

/** Sends what waits in the outbox, some times a minute; does not even look where there is no mail server. */
@Singleton
@Internal
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class OutboxWatch {

    private static final Duration EVERY = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(OutboxWatch.class.getName());

    private final AtomicBoolean sending = new AtomicBoolean();

    @Resource
    private TimerService timers;

    @Inject
    private MailServer server;

    @Inject
    private Outbox outbox;

    @Inject
    private DatabaseState database;

    @PostConstruct
    void start() {
        if (server.isConfigured()) {
            timers.createIntervalTimer(EVERY.toMillis(), EVERY.toMillis(), new TimerConfig("outbox", false));
        }
    }

    @Timeout
    void look() {
        if (database.isReady() && sending.compareAndSet(false, true)) { // a server that is slow must not gather a crowd
            try {
                outbox.due().forEach(this::deliver);
            } catch (EJBException | PersistenceException e) {
                database.logFault(LOG, "E-mails could not be looked for; they are looked for again", e);
            } finally {
                sending.set(false);
            }
        }
    }

    private void deliver(long emailId) {
        try {
            outbox.deliver(emailId);
        } catch (EJBException | PersistenceException e) {
            database.logFault(LOG, "E-mail " + emailId + " could not be dealt with; it is tried again", e);
        }
    }
}
