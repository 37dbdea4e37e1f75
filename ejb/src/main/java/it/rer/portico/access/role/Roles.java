package it.rer.portico.access.role;

/** The names of the {@link Role}s as constants, which annotations require. */
public final class Roles {

    /** Name of {@link Role#AUTHOR}. */
    public static final String AUTHOR = "AUTHOR";
    /** Name of {@link Role#PUBLISHER}. */
    public static final String PUBLISHER = "PUBLISHER";
    /** Name of {@link Role#FEEDBACK_MANAGER}. */
    public static final String FEEDBACK_MANAGER = "FEEDBACK_MANAGER";
    /** Name of {@link Role#ADMINISTRATOR}. */
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    private Roles() {}
}
