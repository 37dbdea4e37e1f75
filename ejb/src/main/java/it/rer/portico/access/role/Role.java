package it.rer.portico.access.role;

/**
 * What an editor may do. The names are those that the server's containers know, so that {@code @RolesAllowed} and
 * {@code isUserInRole} speak of the same roles as a {@link Grant}; {@link Roles} holds them as constants.
 */
public enum Role {
    /** Writes drafts. */
    AUTHOR,
    /** Also publishes, withdraws and moves. */
    PUBLISHER,
    /** Reads and handles what citizens say. */
    FEEDBACK_MANAGER,
    /** Keeps accounts and settings. */
    ADMINISTRATOR
}
