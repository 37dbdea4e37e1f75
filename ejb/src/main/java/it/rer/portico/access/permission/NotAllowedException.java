package it.rer.portico.access.permission;

import it.rer.portico.platform.error.PorticoException;

/** The caller may do such a thing, but not in this section. */
public class NotAllowedException extends PorticoException {

    private static final long serialVersionUID = 1L;

    public NotAllowedException() {
        super("permission.section");
    }
}
