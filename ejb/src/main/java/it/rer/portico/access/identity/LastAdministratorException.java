package it.rer.portico.access.identity;

import it.rer.portico.platform.error.PorticoException;

/** The last active administrator of the whole site cannot be suspended, and cannot lose the role. */
public class LastAdministratorException extends PorticoException {

    private static final long serialVersionUID = 1L;

    LastAdministratorException() {
        super("editor.last-administrator");
    }
}
