package it.rer.portico.desk.workflow;

import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.database.DatabaseState;
import it.rer.portico.platform.error.PorticoException;
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
import java.util.logging.Logger;

/** Publishes and withdraws due texts every 15 seconds. Each has its own transaction, so that a failure does not affect the others. */
@Singleton
@Internal
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ScheduleWatch {

    private static final Duration EVERY = Duration.ofSeconds(15);

    private static final Logger LOG = Logger.getLogger(ScheduleWatch.class.getName());

    @Resource
    private TimerService timers;

    @Inject
    private DueTexts due;

    @Inject
    private DatabaseState database;

    @PostConstruct
    void start() {
        timers.createIntervalTimer(EVERY.toMillis(), EVERY.toMillis(), new TimerConfig(null, false));
    }

    @Timeout
    void look() {
        if (!database.isReady()) {
            return;
        }
        try {
            due.due().forEach(this::carryOut);
        } catch (EJBException | PersistenceException e) {
            database.logFault(LOG, "The texts that are due could not be read; the next run tries again", e);
        }
    }

    private void carryOut(long translationId) {
        try {
            due.carryOut(translationId);
        } catch (EJBException | PersistenceException | PorticoException e) {
            database.logFault(
                    LOG, "A text that is due could not be published or withdrawn; the next run tries again", e);
        }
    }
}
