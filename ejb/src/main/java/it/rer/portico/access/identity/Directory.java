package it.rer.portico.access.identity;

import it.rer.portico.access.role.Role;
import it.rer.portico.platform.context.Internal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks up editors for other services: their names, and who has a role where. It checks no permission, since timers and people with a link
 * need it too; screens use {@link EditorNames}.
 */
@Stateless
@Internal
public class Directory {

    @Inject
    private Editors editors;

    /** The name of an editor; the login name itself if the account does not exist any more. */
    public String name(String login) {
        return editors.find(login).map(Editor::name).orElse(login);
    }

    /**
     * The active editors who have a role for a page.
     *
     * @param sections ids of the page and of those above it
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

    /** The account with a login name; empty if it is suspended, or was since a moment. */
    public Optional<Account> find(String login, Instant since) {
        return editors.find(login).filter(editor -> editor.isActiveSince(since)).map(Account::of);
    }

    /** The account with a login name; empty if it is suspended. */
    public Optional<Account> find(String login) {
        return editors.find(login).filter(Editor::isActive).map(Account::of);
    }
}
