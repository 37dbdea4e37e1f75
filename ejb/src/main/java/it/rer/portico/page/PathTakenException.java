package it.rer.portico.page;

import it.rer.portico.error.InvalidInputException;

/** Another page stands at that address already. */
public class PathTakenException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    PathTakenException(String path) {
        super("slug", "page.path-taken", path);
    }
}
