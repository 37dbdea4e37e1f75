package it.rer.portico.site.published;

import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.database.DatabaseState;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Keeps a thread running that follows the change feed for as long as the application runs, and logs when that thread cannot read.
 *
 * <p>A timer starts the thread, because servers run no task of an application that is still being deployed. The timer is created in
 * {@code @PostConstruct}, because one that the container creates ({@code @Schedule}) may fire before anything can be injected.
 */
@Singleton
@Internal
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FeedWatch {

    private static final Duration PERIOD = Duration.ofSeconds(1);

    /** How long undeployment waits for the thread to end. The thread is interrupted, so only a database that hangs can delay it. */
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    @Resource
    private TimerService timers;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private SnapshotFollower follower;

    @Inject
    private DatabaseState database;

    private Thread thread;

    @PostConstruct
    void start() {
        timers.createIntervalTimer(PERIOD.toMillis(), PERIOD.toMillis(), new TimerConfig("change feed", false));
    }

    /** Never waits: while a call lasts, servers skip the timer's next calls and log that. */
    @Timeout
    void look() {
        if (!database.isPrepared()) {
            return;
        }
        if (thread == null || !thread.isAlive()) {
            thread = threads.newThread(follower::run);
            thread.setName("portico-change-feed");
            thread.start();
        }
        follower.report();
    }

    @PreDestroy
    void stop() {
        if (thread == null) {
            return;
        }
        thread.interrupt();
        try {
            thread.join(TIMEOUT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
