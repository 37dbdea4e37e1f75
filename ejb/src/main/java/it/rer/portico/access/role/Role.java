package it.rer.portico.access.role;

/**
 * The roles of editors. The names are also those of the container's roles, so that {@code @RolesAllowed} and {@code isUserInRole} mean the
 * same as a {@code Grant}; {@link Roles} has them as constants.
 */
public enum Role {
    /** Writes drafts. */
    AUTHOR,
    /** Also publishes, withdraws and moves. */
    PUBLISHER,
    /** Reads and handles ratings and inquiries. */
    FEEDBACK_MANAGER,
    /** Manages accounts and settings. */
    ADMINISTRATOR
}
