package it.rer.portico.run;

/** Something on this machine is in the way; the message says what, and what to do about it. */
class CannotRunException extends Exception {

    private static final long serialVersionUID = 1L;

    CannotRunException(String message) {
        super(message, null, false, false);
    }
}
