package it.rer.portico.testing;

import it.rer.portico.access.identity.Accounts;
import it.rer.portico.access.identity.NewEditor;
import it.rer.portico.access.role.Role;
import java.util.Set;

/** Accounts for tests in which several people work, each with one role. */
public final class Desk {

    private final Container container;

    public Desk(Container container) {
        this.container = container;
    }

    /** Gives somebody an account; their name is their login name. */
    public void seat(String login, Role role, Long section) {
        var accounts = container.get(Accounts.class);
        accounts.create(new NewEditor(login, login, login + "@example.org", "una frase lunga, non facile", Set.of()));
        accounts.grant(login, role, section);
    }
}
