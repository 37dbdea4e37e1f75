package it.rer.portico.access.identity;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.role.Role;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import jakarta.persistence.EntityManager;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.glassfish.soteria.identitystores.hash.Pbkdf2PasswordHashImpl;
import org.junit.jupiter.api.Test;

/** Storing and verifying passwords, and the cost of an attempt. */
@OnEveryPlatform
class CredentialsTest extends MadeAccounts {

    private static final String ONE = "PBKDF2WithHmacSHA512:1024";

    private final CountedHashes hashes;

    CredentialsTest(Container container) {
        super(counted(container));
        hashes = (CountedHashes) container.get(Pbkdf2PasswordHash.class);
    }

    private static Container counted(Container container) {
        container.put(Pbkdf2PasswordHash.class, new CountedHashes());
        return container;
    }

    @Test
    void aPasswordIsStoredAsASaltedHashWithItsParameters() {
        var node = container.anotherNode();
        node.put(Pbkdf2PasswordHash.class, new Pbkdf2PasswordHashImpl()); // with all iterations
        node.get(Accounts.class).create(made("anna"));
        node.get(Accounts.class).create(made("bruno"));

        var hashes = container.inTransaction(() -> container
                .get(EntityManager.class)
                .createQuery("select e from Editor e", Editor.class)
                .getResultStream()
                .map(Editor::passwordHash)
                .toList());
        assertThat(hashes)
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allMatch(hash -> hash.startsWith("PBKDF2WithHmacSHA512:210000:"))
                .allMatch(hash -> hash.length() <= Editor.PASSWORD_HASH_MAX)
                .noneMatch(hash -> hash.contains(PASSWORD));
    }

    @Test
    void theRightPasswordReturnsTheAccountWithItsRoles() {
        accounts.create(made("anna", Role.AUTHOR, Role.PUBLISHER));

        assertThat(credentials.verify(" ANNA ", PASSWORD)).hasValueSatisfying(account -> {
            assertThat(account.login()).isEqualTo("anna");
            assertThat(account.roles()).isEqualTo(Set.of(Role.AUTHOR, Role.PUBLISHER));
        });
        assertThat(credentials.verify("anna", PASSWORD + " ")).isEmpty();
        assertThat(credentials.verify("anna", "")).isEmpty();
        assertThat(credentials.verify("nobody", PASSWORD)).isEmpty();
        assertThat(credentials.verify("", "")).isEmpty();
    }

    @Test
    void composedAndDecomposedLettersAreTheSamePassword() {
        accounts.create(new NewEditor("anna", "Anna", "a@example.org", "perché no, città?", Set.of()));

        assertThat(credentials.verify("anna", "perche\u0301 no, citta\u0300?")).isPresent();
    }

    /** The time must not reveal who is an editor: every attempt computes one hash with the same parameters. */
    @Test
    void anUnknownLoginCostsAsMuchAsAWrongPassword() {
        accounts.create(made("anna"));
        accounts.create(made("bruno"));
        accounts.suspend("bruno");
        credentials.verify("nobody", PASSWORD); // the first attempt creates the decoy hash
        hashes.take();

        for (var login : List.of("anna", "bruno", "nobody", "")) {
            credentials.verify(login, "sbagliata sbagliata");
            assertThat(hashes.take()).as(login).containsExactly(ONE);
        }
        credentials.verify("anna", PASSWORD);
        assertThat(hashes.take()).containsExactly(ONE);
    }

    /** Hashing takes many times longer than the queries: attempts would keep editors from the database. */
    @Test
    void noTransactionIsOpenWhileAPasswordIsVerified() {
        accounts.create(made("anna"));
        var open = new ArrayList<Boolean>();
        hashes.whileVerifying(() -> open.add(container.isInTransaction()));

        assertThat(credentials.verify("anna", PASSWORD)).isPresent();
        assertThat(credentials.verify("nobody", PASSWORD)).isEmpty();

        assertThat(open).containsExactly(false, false);
    }

    @Test
    void anEditorSuspendedMeanwhileCannotSignIn() {
        accounts.create(made("anna"));
        hashes.whileVerifying(() -> accounts.suspend("anna"));

        assertThat(credentials.verify("anna", PASSWORD)).isEmpty();
    }

    @Test
    void anEditorWhosePasswordWasResetMeanwhileCannotSignIn() {
        accounts.create(made("anna"));
        hashes.whileVerifying(() -> accounts.resetLink("anna"));

        assertThat(credentials.verify("anna", PASSWORD)).isEmpty();
    }
}
