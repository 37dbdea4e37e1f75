package it.rer.portico.desk.writing;

import it.rer.portico.platform.error.PorticoException;

/** Somebody else is in charge of the text: to save, one takes over first. */
public class ColleagueInChargeException extends PorticoException {

    private static final long serialVersionUID = 1L;

    ColleagueInChargeException(String name) {
        super("writing.colleague", name);
    }
}
