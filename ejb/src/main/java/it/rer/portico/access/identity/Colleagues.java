package it.rer.portico.access.identity;

import it.rer.portico.access.role.Role;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who could be told of something. Asks nobody for permission, and so is for the services that do. */
@Stateless
public class Colleagues {

    @Inject
    private Editors editors;

    /**
     * Those who have a role in a section.
     *
     * @param sections the page that it is about and those above it
     */
    public List<Account> having(Role role, Set<Long> sections) {
        return editors.all().stream()
                .filter(Editor::isActive)
                .map(Account::of)
                .filter(account -> account.grants().stream()
                        .anyMatch(grant -> grant.role() == role
                                && grant.section().map(sections::contains).orElse(true)))
                .toList();
    }

    /** Whoever has a login name, unless they are suspended or were since a moment. */
    public Optional<Account> find(String login, Instant since) {
        return editors.find(login).filter(editor -> editor.isActiveSince(since)).map(Account::of);
    }

    /** Whoever has a login name, unless she is suspended. */
    public Optional<Account> find(String login) {
        return editors.find(login).filter(Editor::isActive).map(Account::of);
    }
}
