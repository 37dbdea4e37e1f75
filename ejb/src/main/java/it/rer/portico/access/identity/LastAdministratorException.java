package it.rer.portico.access.identity;

import it.rer.portico.platform.error.PorticoException;

/** Nobody could keep the accounts any more, and nobody could make an administrator but who reads the server's log. */
public class LastAdministratorException extends PorticoException {

    private static final long serialVersionUID = 1L;

    LastAdministratorException() {
        super("editor.last-administrator");
    }
}
