package it.rer.portico.desk.redirect;

import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.page.Moving;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import org.junit.jupiter.api.Test;

/** The list of old addresses. */
@OnEveryPlatform
class OldAddressesTest {

    private final Container container;
    private final TestRedirects redirects;
    private final long agreements;
    private final long europe;

    OldAddressesTest(Container container) {
        this.container = container;
        redirects = new TestRedirects(container);
        agreements = redirects.agreements;
        europe = redirects.europe;
    }

    @Test
    void draftsOfOtherSectionsGiveNoTitle() {
        redirects.editor.write(europe, ITALIAN, "Europa segreta");
        redirects.add("anna", "vecchia-europa", europe);

        assertThat(redirects.list("anna", "").rows().get(0).title()).isEqualTo("Europa segreta");
        assertThat(redirects.list("enzo", "").rows().get(0).title()).isEqualTo("Titolo di europa");
    }

    @Test
    void addressesAreFoundByPathAndByTitleInParts() {
        redirects.add("anna", "c", agreements);
        redirects.add("anna", "a_1", europe);
        redirects.add("anna", "ab1", europe);

        assertThat(redirects.list("anna", "").rows())
                .extracting(address -> address.former().path())
                .containsExactly("a_1", "ab1", "c");
        assertThat(redirects.list("anna", "A_").rows())
                .extracting(address -> address.former().path())
                .containsExactly("a_1");
        assertThat(redirects.list("anna", "ACCORDI").rows())
                .extracting(address -> address.former().path())
                .containsExactly("c");
        var second = redirects.as("anna", () -> redirects.addresses.list("", 2, 2));
        assertThat(second.total()).isEqualTo(3);
        assertThat(second.rows()).extracting(address -> address.former().path()).containsExactly("c");
    }

    @Test
    void aListIsReadWithTheSameFewQueriesHoweverLongItIs() {
        for (int number = 0; number < 40; number++) {
            long page = redirects.editor.page(agreements, "p" + number);
            container.get(Moving.class).redirect(ITALIAN, "v" + number, page);
        }
        long before = container.database().statements();
        assertThat(redirects.list("enzo", "").rows()).hasSize(40).allMatch(OldAddress::removable);
        assertThat(container.database().statements() - before).isLessThan(10);
    }
}
