package it.rer.portico.access.permission;

import it.rer.portico.access.role.Role;
import java.util.Locale;
import java.util.Set;

/** The kinds of callers: roles in the page's section, in another section, or in the whole site. */
enum CallerKind {
    AUTHOR_IN(Role.AUTHOR, true),
    AUTHOR_OUT(Role.AUTHOR, false),
    PUBLISHER_IN(Role.PUBLISHER, true),
    PUBLISHER_OUT(Role.PUBLISHER, false),
    FEEDBACK_MANAGER(Role.FEEDBACK_MANAGER, null),
    ADMINISTRATOR(Role.ADMINISTRATOR, null),
    SIGNED_OUT(null, null);

    private final Role role;
    private final Boolean inSection;

    CallerKind(Role role, Boolean inSection) {
        this.role = role;
        this.inSection = inSection;
    }

    /** Whether they have a role; otherwise they have not signed in. */
    boolean isEditor() {
        return role != null;
    }

    Role role() {
        return role;
    }

    /** Whether they have it in the section of the page or in another one; null for the whole site. */
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
