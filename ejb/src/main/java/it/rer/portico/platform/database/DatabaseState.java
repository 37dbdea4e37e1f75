package it.rer.portico.platform.database;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Whether the database can be asked: a circuit breaker for this node. Whoever finds that the database is away says so here once; until
 * {@link Database} finds it back, nobody else need wait for it, and the log of the server stays short.
 */
@ApplicationScoped
@PermitAll
public class DatabaseState {

    /** What is said to those who are asked to come back, as {@code Retry-After}. */
    public static final Duration RETRY_AFTER = Duration.ofSeconds(60);

    private static final Duration REMINDER = Duration.ofMinutes(1);

    private static final Logger LOG = Logger.getLogger(DatabaseState.class.getName());

    private Clock clock;
    private volatile boolean prepared;
    private volatile boolean away;
    private Instant since = Instant.MIN;
    private Instant said = Instant.MIN;
    private Instant saidFull = Instant.MIN;

    protected DatabaseState() {}

    @Inject
    DatabaseState(Clock clock) {
        this.clock = clock;
    }

    /** Whether the schema is there and the database answers, as far as is known: whatever needs it may ask. */
    public boolean isReady() {
        return prepared && !away;
    }

    /** Whether the schema has been there since the start; there may be something to read in memory then, even if it is away now. */
    public boolean isPrepared() {
        return prepared;
    }

    /** Whether it did not answer when it was last asked. */
    public boolean isAway() {
        return away;
    }

    /**
     * Notes that something failed, if the database is to blame. The log has one line of it, and one more each minute that it lasts.
     *
     * @return whether the database is to blame, so that trying later is worth while; what else fails is a fault like any other
     */
    public boolean failed(Throwable thrown) {
        if (Outage.isCauseOf(thrown)) {
            away(thrown);
            return true;
        }
        if (Outage.isFull(thrown)) {
            full(thrown);
            return true;
        }
        return away || Outage.isTimeOut(thrown);
    }

    /**
     * Logs what failed, unless the database is to blame, of which the log has its own line.
     *
     * @param log of the class that failed
     * @param outcome what could not be done, and what becomes of it
     */
    public void logFault(Logger log, String outcome, Throwable thrown) {
        if (!failed(thrown)) {
            log.log(Level.WARNING, outcome, thrown);
        }
    }

    /** Notes that there was no connection to be had, whatever the data source gives as the reason. */
    void unreachable(Exception reason) {
        away(reason);
    }

    /** Notes that it did not answer in time. */
    void silent() {
        away(null);
    }

    /** Notes that the schema is there, and what reads it at the start has done so. */
    void prepared() {
        answered();
        prepared = true;
    }

    /** Notes that it answers. */
    synchronized void answered() {
        if (away) {
            away = false;
            LOG.info(() -> "The database answers again, after "
                    + Duration.between(since, clock.instant()).toSeconds() + " s");
        }
    }

    /** It reads on, so that nobody is kept from it; what cannot be written fails at once. */
    private synchronized void full(Throwable thrown) {
        var now = clock.instant();
        if (!now.isBefore(saidFull.plus(REMINDER))) {
            saidFull = now;
            LOG.warning(() -> "The disk of the database is full, nothing can be written: " + Outage.reason(thrown));
        }
    }

    private synchronized void away(Throwable thrown) {
        var now = clock.instant();
        if (!away) {
            away = true;
            since = now;
        } else if (now.isBefore(said.plus(REMINDER))) {
            return;
        }
        said = now;
        LOG.warning(() -> (Outage.isRefusal(thrown)
                        ? "The database answers, and refuses the user or the password of the data source"
                        : "The database does not answer")
                + " (since " + Duration.between(since, now).toSeconds() + " s); it is asked again: "
                + Outage.reason(thrown));
    }
}
