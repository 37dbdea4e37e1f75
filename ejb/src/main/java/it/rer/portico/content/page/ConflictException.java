package it.rer.portico.content.page;

import it.rer.portico.platform.error.PorticoException;

/** Somebody else changed the translation since it was read: their change stands, and this one was not made. */
public class ConflictException extends PorticoException {

    private static final long serialVersionUID = 1L;

    public ConflictException() {
        super("page.conflict");
    }
}
