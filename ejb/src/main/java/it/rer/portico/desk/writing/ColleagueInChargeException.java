package it.rer.portico.desk.writing;

import it.rer.portico.platform.error.PorticoException;

/** The text cannot be saved because another editor is in charge of it; the caller has to take over first. */
public class ColleagueInChargeException extends PorticoException {

    private static final long serialVersionUID = 1L;

    ColleagueInChargeException(String name) {
        super("writing.colleague", name);
    }
}
