package it.rer.portico.web.access.session;

import it.rer.portico.access.identity.Account;
import it.rer.portico.access.role.Role;
import java.io.Serial;
import java.io.Serializable;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom a session is of, as the container is told at each of its requests.
 *
 * @param login as the account has it
 * @param roles that they have anywhere
 * @param epoch of their account when the session began; in another one the session is over
 */
public record Identity(String login, Set<Role> roles, long epoch) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    public Identity {
        roles = Set.copyOf(roles);
    }

    /** Of somebody who has just been proven, or whose account was looked up. */
    public static Identity of(Account account) {
        return new Identity(account.login(), account.roles(), account.epoch());
    }

    /** Whether their account says that sessions of this epoch still count. */
    public boolean isCurrent(Account account) {
        return epoch == account.epoch();
    }

    /** Their roles as groups, whose names are the same. */
    public Set<String> groups() {
        return roles.stream().map(Role::name).collect(Collectors.toSet());
    }
}
