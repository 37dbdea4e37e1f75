package it.rer.portico.access.identity;

/** Refusals that the services alone can make. */
public final class Refusals {

    private Refusals() {}

    /** Nobody has that login name. */
    public static RuntimeException notFound(String login) {
        return new EditorNotFoundException(login);
    }
}
