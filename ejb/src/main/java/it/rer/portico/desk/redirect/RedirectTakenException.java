package it.rer.portico.desk.redirect;

import it.rer.portico.platform.error.InvalidInputException;

/** The address leads elsewhere already. */
public class RedirectTakenException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    /** @param leadsTo the title of the page, the name of the file or the address that it leads to */
    public RedirectTakenException(String path, String leadsTo) {
        super("path", "redirect.taken", path, leadsTo);
    }
}
