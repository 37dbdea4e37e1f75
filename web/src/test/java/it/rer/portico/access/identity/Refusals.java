package it.rer.portico.access.identity;

/** Refusals that the services alone can make. */
public final class Refusals {

    private Refusals() {}

    /** Nobody has that login name. */
    public static RuntimeException notFound(String login) {
        return new EditorNotFoundException(login);
    }

    /** Somebody has that login name already. */
    public static RuntimeException taken(String login) {
        return new LoginTakenException(login);
    }
}
