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
 * Whether the database can be used: a circuit breaker for this node. The first caller that meets an outage reports it here; until
 * {@link Database} finds the database available again, no other caller waits for it, and the server's log stays short.
 */
@ApplicationScoped
@PermitAll
public class DatabaseState {

    /** How long clients are asked to wait, as {@code Retry-After}. */
    public static final Duration RETRY_AFTER = Duration.ofSeconds(60);

    private static final Duration REMINDER = Duration.ofMinutes(1);

    private static final Logger LOG = Logger.getLogger(DatabaseState.class.getName());

    private Clock clock;
    private volatile boolean prepared;
    private volatile boolean unavailable;
    private Instant since = Instant.MIN;
    private Instant lastLogged = Instant.MIN;
    private Instant lastLoggedFull = Instant.MIN;

    protected DatabaseState() {}

    @Inject
    DatabaseState(Clock clock) {
        this.clock = clock;
    }

    /** Whether the schema is up to date and, as far as is known, the database answers, so that it may be used. */
    public boolean isReady() {
        return prepared && !unavailable;
    }

    /** Whether the start succeeded. The site may be in memory then, even if the database is unavailable now. */
    public boolean isPrepared() {
        return prepared;
    }

    /** Whether the database did not answer when it was last asked. */
    public boolean isUnavailable() {
        return unavailable;
    }

    /**
     * Records a failure if the database caused it. It is logged once, and again for each minute that the outage lasts.
     *
     * @return whether the database caused it, so that a later attempt makes sense; any other failure is an ordinary error
     */
    public boolean failed(Throwable thrown) {
        if (Outage.isCauseOf(thrown)) {
            unavailable(thrown);
            return true;
        }
        if (Outage.isFull(thrown)) {
            full(thrown);
            return true;
        }
        return unavailable || Outage.isTimeOut(thrown);
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

    /** Records that no connection could be opened, whatever the data source gives as the reason. */
    void unreachable(Exception reason) {
        unavailable(reason);
    }

    /** Records that the database did not answer in time. */
    void silent() {
        unavailable(null);
    }

    /** Records that the schema is up to date, and that everything that reads it at the start has done so. */
    void prepared() {
        answered();
        prepared = true;
    }

    /** Records that the database answers. */
    synchronized void answered() {
        if (unavailable) {
            unavailable = false;
            LOG.info(() -> "The database answers again, after "
                    + Duration.between(since, clock.instant()).toSeconds() + " s");
        }
    }

    /** A full disk: reads still work, so the database stays available; each write fails at once. */
    private synchronized void full(Throwable thrown) {
        var now = clock.instant();
        if (!now.isBefore(lastLoggedFull.plus(REMINDER))) {
            lastLoggedFull = now;
            LOG.warning(() -> "The disk of the database is full, nothing can be written: " + Outage.reason(thrown));
        }
    }

    private synchronized void unavailable(Throwable thrown) {
        var now = clock.instant();
        if (!unavailable) {
            unavailable = true;
            since = now;
        } else if (now.isBefore(lastLogged.plus(REMINDER))) {
            return;
        }
        lastLogged = now;
        LOG.warning(() -> (Outage.isRefusal(thrown)
                        ? "The database answers, and refuses the user or the password of the data source"
                        : "The database does not answer")
                + " (since " + Duration.between(since, now).toSeconds() + " s); it is asked again: "
                + Outage.reason(thrown));
    }
}
