package it.rer.portico.identity;

import it.rer.portico.testing.Container;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Set;
import org.glassfish.soteria.identitystores.hash.Pbkdf2PasswordHashImpl;

/** Accounts of editors, with passwords kept as the server keeps them. */
abstract class MadeAccounts {

    static final String PASSWORD = "una frase lunga, non facile";

    final Container container;
    final Accounts accounts;
    final Credentials credentials;

    MadeAccounts(Container container) {
        this.container = container;
        // the hash of the server itself: CredentialsTest tries what it costs
        container.put(Pbkdf2PasswordHash.class, new Pbkdf2PasswordHashImpl());
        accounts = container.get(Accounts.class);
        credentials = container.get(Credentials.class);
    }

    static NewEditor made(String login, Role... roles) {
        return new NewEditor(login, "Nome", login + "@example.org", PASSWORD, Set.of(roles));
    }
}
