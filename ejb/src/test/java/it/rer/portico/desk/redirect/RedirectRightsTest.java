package it.rer.portico.desk.redirect;

import static it.rer.portico.desk.redirect.TestRedirects.assertRefused;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.access.permission.NotAllowedException;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import org.junit.jupiter.api.Test;

/** Who may let an old address lead where, and take that back. */
@OnEveryPlatform
class RedirectRightsTest {

    private final TestRedirects redirects;
    private final long agreements;
    private final long europe;

    RedirectRightsTest(Container container) {
        redirects = new TestRedirects(container);
        agreements = redirects.agreements;
        europe = redirects.europe;
    }

    @Test
    void anAddressBelongsToTheSectionOfItsPage() {
        redirects.add("anna", "vecchia-europa", europe);
        long foreign = redirects.list("anna", "").rows().get(0).id();

        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> redirects.add("enzo", "altro", europe));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() ->
                        redirects.as("enzo", () -> redirects.service.add(ITALIAN, "vecchia-europa", agreements, true)))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("redirect.foreign"));
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> redirects.as("enzo", () -> redirects.service.get(foreign)));
        assertThat(redirects.list("enzo", "").rows())
                .extracting(OldAddress::removable)
                .containsExactly(false);
        assertThat(redirects.add("enzo", "vecchio", agreements)).isEqualTo("vecchio");
    }

    @Test
    void onlyThoseOfTheWholeSiteLeadOutsideAndTakeThatBack() {
        assertRefused("redirect.whole-site", () -> redirects.lead("enzo", "fuori", "https://regione.example/a"));
        assertRefused("redirect.target-foreign", () -> redirects.lead("enzo", "dentro", "/it/europa"));
        redirects.lead("anna", "fuori", "https://regione.example/a");
        var outside = redirects.list("enzo", "regione").rows().get(0);

        assertThat(outside.removable()).isFalse();
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> redirects.remove("enzo", outside.id()));
        assertRefused(
                "redirect.foreign",
                () -> redirects.as("enzo", () -> redirects.service.add(ITALIAN, "fuori", agreements, true)));
        redirects.remove("anna", outside.id());
        assertThat(redirects.list("anna", "").total()).isZero();
    }

    @Test
    void wherePagesStandAQueryIsForWhoeverMayPublishThem() {
        assertRefused("redirect.foreign", () -> redirects.lead("enzo", "europa?id=1", "/it/accordi"));
        assertThat(redirects.lead("anna", "europa?id=1", "/it/accordi")).hasToString("europa?id=1");
    }
}
