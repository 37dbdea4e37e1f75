package it.rer.portico.access.identity;

import it.rer.portico.access.role.Role;
import it.rer.portico.testing.Container;
import java.util.Set;

/** Base class of tests that create accounts. */
abstract class MadeAccounts {

    static final String PASSWORD = "una frase lunga, non facile";

    final Container container;
    final Accounts accounts;
    final Credentials credentials;

    MadeAccounts(Container container) {
        this.container = container;
        accounts = container.get(Accounts.class);
        credentials = container.get(Credentials.class);
    }

    static NewEditor made(String login, Role... roles) {
        return new NewEditor(login, "Nome", login + "@example.org", PASSWORD, Set.of(roles));
    }
}
