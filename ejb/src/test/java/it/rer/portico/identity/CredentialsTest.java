package it.rer.portico.identity;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import jakarta.persistence.EntityManager;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Passwords as they are kept and tried, and the time that a trial takes. */
@OnEveryPlatform
class CredentialsTest extends MadeAccounts {

    CredentialsTest(Container container) {
        super(container);
    }

    @Test
    void aPasswordIsKeptAsAHashThatNamesItsCostAndDiffersEachTime() {
        accounts.create(made("anna"));
        accounts.create(made("bruno"));

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
    void theRightPasswordProvesWhoSheIsAndNamesHerRoles() {
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
    void oneLetterWrittenInTwoWaysIsOnePassword() {
        accounts.create(new NewEditor("anna", "Anna", "a@example.org", "perché no, città?", Set.of()));

        assertThat(credentials.verify("anna", "perche\u0301 no, citta\u0300?")).isPresent();
    }

    /** Who measures must not learn from the time who is an editor: both ways compute one hash. */
    @Test
    void anUnknownNameTakesAsLongAsAWrongPassword() {
        accounts.create(made("anna"));
        credentials.verify("nobody", PASSWORD); // the first of all makes the hash that stands in

        long known = fastest(() -> credentials.verify("anna", "sbagliata sbagliata"));
        long unknown = fastest(() -> credentials.verify("nobody", "sbagliata sbagliata"));

        assertThat(unknown).isBetween(known / 3, known * 3);
    }

    private static long fastest(Runnable work) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            work.run();
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }
}
