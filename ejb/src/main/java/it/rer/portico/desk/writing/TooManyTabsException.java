package it.rer.portico.desk.writing;

import it.rer.portico.platform.error.PorticoException;

/** An editor has unsaved text in so many tabs that no further working copy is stored, since none of the others may be dropped. */
public class TooManyTabsException extends PorticoException {

    private static final long serialVersionUID = 1L;

    TooManyTabsException(int max) {
        super("writing.tabs", max);
    }
}
