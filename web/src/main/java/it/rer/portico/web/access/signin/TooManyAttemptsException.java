package it.rer.portico.web.access.signin;

import it.rer.portico.platform.error.PorticoException;

/** Passwords were tried too often; the next one is compared after a pause. */
public class TooManyAttemptsException extends PorticoException {

    private static final long serialVersionUID = 1L;

    private final String seconds;

    TooManyAttemptsException(SignInLimits.Attempt attempt) {
        super("editor.too-many", attempt.minutes());
        seconds = attempt.seconds();
    }

    /** For {@code Retry-After}. */
    public String seconds() {
        return seconds;
    }
}
