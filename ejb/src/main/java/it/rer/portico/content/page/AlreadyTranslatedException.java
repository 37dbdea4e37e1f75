package it.rer.portico.content.page;

import it.rer.portico.platform.error.PorticoException;

/** The page already has a translation in that language. */
public class AlreadyTranslatedException extends PorticoException {

    private static final long serialVersionUID = 1L;

    AlreadyTranslatedException() {
        super("page.already-translated");
    }
}
