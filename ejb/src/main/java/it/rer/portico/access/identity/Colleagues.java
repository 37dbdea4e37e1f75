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
 * The directory of editors for services: who has a login name, what they are called, who has a role where. It asks nobody for permission,
 * since timers and whoever follows a link look people up as well; screens ask {@link Directory}.
 */
@Stateless
@Internal
public class Colleagues {

    @Inject
    private Editors editors;

    /** The name of whoever has a login name; the login name itself if nobody has it any more. */
    public String name(String login) {
        return editors.find(login).map(Editor::name).orElse(login);
    }

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

    /** Whoever has a login name, unless they are suspended. */
    public Optional<Account> find(String login) {
        return editors.find(login).filter(Editor::isActive).map(Account::of);
    }
}
