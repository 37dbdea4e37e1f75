package it.rer.portico.content.page;

import it.rer.portico.platform.error.InvalidInputException;

/** Another page already has the path. */
public class PathTakenException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    /** Refuses the input {@code slug}. */
    public PathTakenException(String path) {
        this("slug", path);
    }

    private PathTakenException(String field, Object path) {
        super(field, "page.path-taken", path);
    }

    /** The same refusal for another field, if the path did not come from the slug field. */
    public PathTakenException forField(String field) {
        return new PathTakenException(field, arguments().get(0));
    }
}
