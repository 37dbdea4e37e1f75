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
 * Sees to it that there is a thread that follows the change feed for as long as the application runs, and says when that thread cannot
 * read.
 *
 * <p>The thread is begun by a timer and not at the start, because servers run no task of an application that is still being put
 * together; and the timer is made at the end of the start, because one that the container makes ({@code @Schedule}) may fire before
 * anything can be injected.
 */
@Singleton
@Internal
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FeedWatch {

    private static final Duration PERIOD = Duration.ofSeconds(1);

    /** How long the end of the application waits for the thread to end. It is interrupted; only a database that hangs holds it. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

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

    /** Never waits: a server skips the next call of a timer, and says so, while one goes on. */
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
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
