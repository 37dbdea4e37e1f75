package it.rer.portico.content.page;

import it.rer.portico.platform.error.PorticoException;

/** Somebody else changed the object since it was read. Their change stays, and this one was not made. */
public class ConflictException extends PorticoException {

    private static final long serialVersionUID = 1L;

    /** Refuses a change to an outdated version. */
    public ConflictException() {
        super("page.conflict");
    }
}
