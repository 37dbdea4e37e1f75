package it.rer.portico.access.identity;

import it.rer.portico.access.role.Role;
import java.util.Set;

/**
 * The data of a new account.
 *
 * @param login with which they sign in; see {@link Editor#checkedLogin}
 * @param password in clear text; see {@link Passwords#checked}
 * @param roles for the whole site
 */
public record NewEditor(String login, String name, String email, String password, Set<Role> roles) {

    /** Copies the roles. */
    public NewEditor {
        roles = Set.copyOf(roles);
    }

    /** Omits the password, since this may be logged. */
    @Override
    public String toString() {
        return "NewEditor[" + login + ", " + roles + "]";
    }
}
