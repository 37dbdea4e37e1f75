package it.rer.portico.content.page;

import it.rer.portico.platform.error.InvalidInputException;

/** Another page stands at that address already. */
public class PathTakenException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    public PathTakenException(String path) {
        this("slug", path);
    }

    private PathTakenException(String field, Object path) {
        super(field, "page.path-taken", path);
    }

    /** The same of another field: where it is not the last part of an address that was typed. */
    public PathTakenException at(String field) {
        return new PathTakenException(field, arguments().get(0));
    }
}
