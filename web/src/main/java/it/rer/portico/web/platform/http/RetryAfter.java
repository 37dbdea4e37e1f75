package it.rer.portico.web.platform.http;

import it.rer.portico.platform.database.DatabaseState;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** Tells a client when to come back (RFC 9110, section 10.2.3). */
public final class RetryAfter {

    private RetryAfter() {}

    /** Adds the header to an answer of which nothing has been sent. */
    public static void set(HttpServletResponse response, Duration wait) {
        response.setHeader("Retry-After", Long.toString(wait.toSeconds()));
    }

    /** Adds the header to the answer to a request that failed because the database is away. */
    public static void ofDatabase(HttpServletResponse response) {
        set(response, DatabaseState.RETRY_AFTER);
    }
}
