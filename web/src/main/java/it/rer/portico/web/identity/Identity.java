package it.rer.portico.web.identity;

import it.rer.portico.identity.Account;
import it.rer.portico.identity.Role;
import java.io.Serial;
import java.io.Serializable;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom a session is of, as the container is told at each of its requests.
 *
 * @param login as the account has it
 * @param roles that she has anywhere
 */
public record Identity(String login, Set<Role> roles) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    public Identity {
        roles = Set.copyOf(roles);
    }

    static Identity of(Account account) {
        return new Identity(account.login(), account.roles());
    }

    /** Her roles as groups, whose names are the same. */
    Set<String> groups() {
        return roles.stream().map(Role::name).collect(Collectors.toSet());
    }
}
