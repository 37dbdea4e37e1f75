package it.rer.portico.redirect;

import it.rer.portico.error.InvalidInputException;

/** The address leads to another page already. */
public class RedirectTakenException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    /** @param title of the page that it leads to */
    public RedirectTakenException(String path, String title) {
        super("path", "redirect.taken", path, title);
    }
}
