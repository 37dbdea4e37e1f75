package it.rer.portico.web.platform.form;

/** A request that no page of ours makes. */
final class BadFormException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    /** @param status of the answer: 400 or another of RFC 9110, section 15.5 */
    BadFormException(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
