package it.rer.portico.desk.redirect;

import it.rer.portico.platform.error.InvalidInputException;

/** The former address already redirects to another target. */
public class RedirectTakenException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    /** @param leadsTo the title of the page, the name of the file, or the address of the existing target */
    public RedirectTakenException(String path, String leadsTo) {
        super("path", "redirect.taken", path, leadsTo);
    }
}
