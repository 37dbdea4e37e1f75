package it.rer.portico.workflow;

import it.rer.portico.error.PorticoException;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every quarter of a minute whether a text is due. Each is a transaction of its own: one that fails bars no other. */
@Singleton
@Startup
@DependsOn("Database")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ScheduleWatch {

    private static final Duration EVERY = Duration.ofSeconds(15);

    private static final Logger LOG = Logger.getLogger(ScheduleWatch.class.getName());

    @Resource
    private TimerService timers;

    @Inject
    private DueTexts due;

    @PostConstruct
    void start() {
        timers.createIntervalTimer(EVERY.toMillis(), EVERY.toMillis(), new TimerConfig(null, false));
    }

    @Timeout
    void look() {
        try {
            due.due().forEach(this::carryOut);
        } catch (EJBException e) {
            LOG.log(Level.WARNING, "The database could not be asked what is due; it is asked again", e);
        }
    }

    private void carryOut(long translationId) {
        try {
            due.carryOut(translationId);
        } catch (EJBException | PorticoException e) {
            LOG.log(Level.WARNING, "What was due could not be done; it is tried again", e);
        }
    }
}
