package it.rer.portico.site.published;

import java.time.Duration;
import java.time.Instant;
import java.util.logging.Logger;

/** Logs that changes cannot be read: a line when that begins, one a minute while it lasts, and one when it is over. */
final class ReadingLog {

    private static final Logger LOG = Logger.getLogger(PublishedSite.class.getName());

    /** A reading that takes longer is logged as late, even if it may still succeed. */
    private static final Duration LONG = Duration.ofSeconds(5);

    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    /** When the running reading began, or the first of several that failed; null if there is none. */
    private Instant begun;

    private Instant said;
    private String cause;

    synchronized void begin(Instant now) {
        if (begun == null) {
            begun = now;
        }
    }

    synchronized void failed(Exception e) {
        cause = root(e).toString();
    }

    /** The reading failed for a reason that has been logged elsewhere. */
    synchronized void explained() {
        begun = null;
    }

    synchronized void succeeded() {
        if (said != null) {
            LOG.info("Changes can be read again; citizens read the newest state");
        }
        begun = null;
        said = null;
        cause = null;
    }

    synchronized void report(Instant now) {
        boolean late = begun != null && (cause != null || !now.isBefore(begun.plus(LONG)));
        if (late && (said == null || !now.isBefore(said.plus(BETWEEN_LINES)))) {
            said = now;
            var reason = cause == null ? "the database does not answer" : cause;
            var since = begun;
            LOG.warning(() -> "Changes since " + since
                    + " cannot be read; citizens go on reading the last known state. " + reason);
        }
    }

    private static Throwable root(Throwable thrown) {
        var root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
