package it.rer.portico.web.access.signin;

import it.rer.portico.platform.error.PorticoException;

/** A password was tried too often; another attempt is possible only after a pause. */
public class TooManyAttemptsException extends PorticoException {

    private static final long serialVersionUID = 1L;

    private final String seconds;

    TooManyAttemptsException(SignInLimits.Attempt attempt) {
        super("editor.too-many", attempt.minutes());
        seconds = attempt.seconds();
    }

    /** The pause in seconds, for {@code Retry-After}. */
    public String seconds() {
        return seconds;
    }
}
