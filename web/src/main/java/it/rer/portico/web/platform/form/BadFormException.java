package it.rer.portico.web.platform.form;

/** A form or query that none of our pages sends: malformed, or over a limit. */
final class BadFormException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    /** @param status of the response: 400 or another of RFC 9110, section 15.5 */
    BadFormException(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
