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

/** Sends the e-mails that are due, every ten seconds. Without a mail server it sets no timer. */
@Singleton
@Internal
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class OutboxWatch {

    private static final Duration EVERY = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(OutboxWatch.class.getName());

    /** Whether a run is in progress: with a slow mail server, runs must not pile up. */
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
        if (database.isReady() && sending.compareAndSet(false, true)) {
            try {
                outbox.due().forEach(this::deliver);
            } catch (EJBException | PersistenceException e) {
                database.logFault(LOG, "The e-mails that are due could not be read; the next run tries again", e);
            } finally {
                sending.set(false);
            }
        }
    }

    private void deliver(long emailId) {
        try {
            outbox.deliver(emailId);
        } catch (EJBException | PersistenceException e) {
            database.logFault(LOG, "E-mail " + emailId + " could not be processed; the next run tries again", e);
        }
    }
}
