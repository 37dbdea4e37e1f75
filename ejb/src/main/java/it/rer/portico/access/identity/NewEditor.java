package it.rer.portico.access.identity;

import it.rer.portico.access.role.Role;
import java.util.Set;

/**
 * An account to be made.
 *
 * @param login what they sign in with; see {@link Editor#checkedLogin}
 * @param password in clear, as typed; see {@link Passwords#checked}
 * @param roles that they get in the whole site
 */
public record NewEditor(String login, String name, String email, String password, Set<Role> roles) {

    public NewEditor {
        roles = Set.copyOf(roles);
    }

    /** Leaves the password out: this may reach a log. */
    @Override
    public String toString() {
        return "NewEditor[" + login + ", " + roles + "]";
    }
}
