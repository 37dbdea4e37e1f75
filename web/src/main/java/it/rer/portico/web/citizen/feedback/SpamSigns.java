package it.rer.portico.web.citizen.feedback;

import jakarta.servlet.http.HttpServletRequest;

/**
 * By what a form that a program sent is known: it fills the field that people do not see, or it is faster than anyone reads. The time
 * is measured by the page's script; where no script runs, it is not asked.
 */
final class SpamSigns {

    /** The field that people do not see. */
    static final String TRAP = "website";
    /** Milliseconds since the page arrived. */
    static final String ELAPSED = "elapsed";

    private static final int FASTEST_READER = 3000;

    private SpamSigns() {}

    static boolean in(HttpServletRequest request) {
        var trap = request.getParameter(TRAP);
        var elapsed = request.getParameter(ELAPSED);
        return (trap != null && !trap.isEmpty())
                || (elapsed != null && elapsed.matches("\\d{1,12}") && Long.parseLong(elapsed) < FASTEST_READER);
    }
}
