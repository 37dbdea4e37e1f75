package it.rer.portico.web.access.session;

import it.rer.portico.access.identity.Account;
import it.rer.portico.access.role.Role;
import java.io.Serial;
import java.io.Serializable;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The editor of a session, as the container learns it with each request.
 *
 * @param login login name of the account
 * @param roles that the editor has in any section
 * @param epoch of the account when the session began; when the account has another one, the session is over
 */
public record Identity(String login, Set<Role> roles, long epoch) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    public Identity {
        roles = Set.copyOf(roles);
    }

    /** The identity of an account. */
    public static Identity of(Account account) {
        return new Identity(account.login(), account.roles(), account.epoch());
    }

    /** Whether sessions of this epoch are still valid for the account. */
    public boolean isCurrent(Account account) {
        return epoch == account.epoch();
    }

    /** The names of the roles, which are the container's groups. */
    public Set<String> groups() {
        return roles.stream().map(Role::name).collect(Collectors.toSet());
    }
}
