package it.rer.portico.desk.redirect;

import it.rer.portico.platform.error.PorticoException;

/** There is no such redirect any more. */
public class RedirectNotFoundException extends PorticoException {

    private static final long serialVersionUID = 1L;

    /** With the key {@code redirect.not-found}. */
    public RedirectNotFoundException() {
        super("redirect.not-found");
    }
}
