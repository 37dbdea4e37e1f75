package it.rer.portico.access.role;

/** The names of the {@link Role}s, for annotations, which take constants alone. */
public final class Roles {

    public static final String AUTHOR = "AUTHOR";
    public static final String PUBLISHER = "PUBLISHER";
    public static final String FEEDBACK_MANAGER = "FEEDBACK_MANAGER";
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    private Roles() {}
}
