package it.rer.portico.content.page;

import it.rer.portico.platform.error.PorticoException;

/** A page cannot be moved below itself or one of its descendants. */
public class InvalidMoveException extends PorticoException {

    private static final long serialVersionUID = 1L;

    InvalidMoveException() {
        super("page.invalid-move");
    }
}
