package it.rer.portico.access.permission;

import it.rer.portico.platform.error.PorticoException;

/** The caller has the role, but not in this section. */
public class NotAllowedException extends PorticoException {

    private static final long serialVersionUID = 1L;

    /** Refuses a call. */
    public NotAllowedException() {
        super("permission.section");
    }
}
