package it.rer.portico.access.permission;

import it.rer.portico.access.role.Role;
import java.util.Locale;
import java.util.Set;

/** Somebody who comes along: a column of the table. */
enum Visitor {
    AUTHOR_IN(Role.AUTHOR, true),
    AUTHOR_OUT(Role.AUTHOR, false),
    PUBLISHER_IN(Role.PUBLISHER, true),
    PUBLISHER_OUT(Role.PUBLISHER, false),
    FEEDBACK_MANAGER(Role.FEEDBACK_MANAGER, null),
    ADMINISTRATOR(Role.ADMINISTRATOR, null),
    SIGNED_OUT(null, null);

    private final Role role;
    private final Boolean inSection;

    Visitor(Role role, Boolean inSection) {
        this.role = role;
        this.inSection = inSection;
    }

    /** Whether they have a role at all; if not, they have not signed in. */
    boolean isEditor() {
        return role != null;
    }

    Role role() {
        return role;
    }

    /** Where they have it: within the section that is worked on, within another, or, if null, everywhere. */
    Boolean inSection() {
        return inSection;
    }

    String login() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    Set<String> roles() {
        return role == null ? Set.of() : Set.of(role.name());
    }
}
