package it.rer.portico.desk.writing;

import it.rer.portico.platform.error.PorticoException;

/** An editor has unsaved text in so many tabs that no further one is kept: none of them may take another's place. */
public class TooManyTabsException extends PorticoException {

    private static final long serialVersionUID = 1L;

    TooManyTabsException(int max) {
        super("writing.tabs", max);
    }
}
