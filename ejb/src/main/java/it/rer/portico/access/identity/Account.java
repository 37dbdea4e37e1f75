package it.rer.portico.access.identity;

import it.rer.portico.access.role.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The data of an editor's account that may be shown.
 *
 * @param epoch of their sessions; a session with another epoch has ended
 */
public record Account(String login, String name, String email, boolean active, List<Granted> grants, long epoch) {

    /**
     * A role, and the section in which the editor has it.
     *
     * @param section id of the page at the top of the section; empty for the whole site
     */
    public record Granted(Role role, Optional<Long> section) {}

    static Account of(Editor editor) {
        var grants = editor.grants().stream()
                .map(grant -> new Granted(grant.role(), grant.sectionId()))
                .toList();
        return new Account(
                editor.login(), editor.name(), editor.email(), editor.isActive(), grants, editor.sessionEpoch());
    }

    /** The roles that the editor has in any section. */
    public Set<Role> roles() {
        return grants.stream().map(Granted::role).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the editor has a role in the whole site. */
    public boolean has(Role role) {
        return grants.contains(new Granted(role, Optional.empty()));
    }
}
