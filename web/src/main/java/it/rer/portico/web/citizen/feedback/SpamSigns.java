package it.rer.portico.web.citizen.feedback;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Recognises forms that a program sent: they fill in a hidden field (honeypot), or come faster than anyone can read. The page's script
 * measures the time; without script it is not checked.
 */
final class SpamSigns {

    /** The hidden field. */
    static final String TRAP = "website";
    /** The parameter with the milliseconds since the page was loaded. */
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
