package it.rer.portico.desk.redirect;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.access.audit.AuditFilter;
import it.rer.portico.access.audit.AuditLog;
import it.rer.portico.content.change.ChangeFeed;
import it.rer.portico.content.page.PageNotFoundException;
import it.rer.portico.content.page.PathTakenException;
import it.rer.portico.content.page.RedirectTarget;
import it.rer.portico.content.page.Trash;
import it.rer.portico.platform.address.QueryParameters;
import it.rer.portico.site.published.FollowedSite;
import it.rer.portico.site.published.SiteSnapshot;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** Old addresses are added, changed and removed, and readers are led accordingly. */
@OnEveryPlatform
class RedirectsTest {

    private final Container container;
    private final AuditLog log;
    private final TestRedirects redirects;
    private final long agreements;
    private final long europe;

    RedirectsTest(Container container) {
        this.container = container;
        log = container.get(AuditLog.class);
        redirects = new TestRedirects(container);
        agreements = redirects.agreements;
        europe = redirects.europe;
    }

    @Test
    void anAddressThatIsAddedLeadsReadersToThePageAndOneThatIsRemovedDoesNot() {
        assertThat(redirects.add("anna", "/it/Vecchio/Accordo/", agreements)).isEqualTo("vecchio/accordo");

        assertThat(FollowedSite.of(container).current().redirectAt(ITALIAN, "vecchio/accordo"))
                .contains(agreements);
        var added = redirects.list("anna", "").rows().get(0);
        assertThat(added.former()).hasToString("vecchio/accordo");
        assertThat(added.target()).isEqualTo(RedirectTarget.page(agreements));
        assertThat(added.title()).isEqualTo("Titolo di accordi");
        assertThat(added.away()).isFalse();
        assertThat(added.removable()).isTrue();
        assertThat(added.createdAt()).contains(container.get(Clock.class).instant());

        redirects.remove("anna", added.id());

        assertThat(FollowedSite.of(container).current().redirectAt(ITALIAN, "vecchio/accordo"))
                .isEmpty();
        assertThat(redirects.list("anna", "").total()).isZero();
        assertThat(log.read(AuditFilter.NONE, 0, 10).rows())
                .filteredOn(entry ->
                        entry.detail().filter("vecchio/accordo"::equals).isPresent())
                .extracting(entry -> entry.action())
                .containsExactly(AuditAction.REDIRECT_REMOVED, AuditAction.REDIRECT_ADDED);
    }

    @Test
    void anAddressAtWhichAPageStandsIsRefused() {
        assertThatExceptionOfType(PathTakenException.class)
                .isThrownBy(() -> redirects.add("anna", "europa", agreements))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("path"));
        redirects.editor.draft(null, ENGLISH, "soon");
        assertThatExceptionOfType(PathTakenException.class)
                .isThrownBy(() -> redirects.as("anna", () -> redirects.service.add(ENGLISH, "soon", agreements, true)));
        assertThat(redirects.list("anna", "").total()).isZero();
    }

    @Test
    void anAddressThatLeadsElsewhereIsChangedOnlyByWhoSaysSo() {
        redirects.add("anna", "vecchio", agreements);
        long told = container.get(ChangeFeed.class).latest();
        long noted = log.read(AuditFilter.NONE, 0, 1).total();
        assertThat(redirects.add("anna", "vecchio", agreements)).isEqualTo("vecchio");
        assertThat(container.get(ChangeFeed.class).latest()).isEqualTo(told);
        assertThat(log.read(AuditFilter.NONE, 0, 1).total()).isEqualTo(noted);

        assertThatExceptionOfType(RedirectTakenException.class)
                .isThrownBy(() -> redirects.add("anna", "vecchio", europe))
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly("vecchio", "Titolo di accordi"));
        redirects.as("anna", () -> redirects.service.add(ITALIAN, "vecchio", europe, true));

        assertThat(redirects.list("anna", "").rows())
                .extracting(OldAddress::target)
                .containsExactly(RedirectTarget.page(europe));
    }

    @Test
    void aPageInTheTrashIsNoTarget() {
        redirects.add("anna", "vecchio", europe);
        container.get(Trash.class).trash(europe);

        assertThat(redirects.list("anna", "").rows().get(0).away()).isTrue();
        assertThatExceptionOfType(PageNotFoundException.class).isThrownBy(() -> redirects.add("anna", "altro", europe));
        long id = redirects.list("anna", "").rows().get(0).id();
        redirects.remove("anna", id);
        assertThatExceptionOfType(RedirectNotFoundException.class)
                .isThrownBy(() -> redirects.as("anna", () -> redirects.service.get(id)));
    }

    @Test
    void anAddressWithAQueryIsOneOfItsOwn() {
        redirects.lead("anna", "index.php?id=12", "/it/accordi");
        redirects.lead("anna", "index.php?id=13&lang=it", "/it/europa");
        redirects.lead("anna", "index.php", "/it/europa");
        var site = FollowedSite.of(container).current();

        assertThat(found(site, "id=12&utm_source=x")).isEqualTo(agreements);
        assertThat(found(site, "LANG=it&x=1&id=13")).isEqualTo(europe);
        assertThat(found(site, "id=13")).isEqualTo(europe);
        assertThat(found(site, "")).isEqualTo(europe);
        assertThat(redirects.lead("anna", "/index.php?id=12", "/it/accordi").query())
                .isEqualTo("id=12");
        assertThat(redirects.list("anna", "id=1").total()).isEqualTo(2);
    }

    private static long found(SiteSnapshot site, String query) {
        return site.former(ITALIAN, "index.php", QueryParameters.of(query))
                .orElseThrow()
                .target()
                .id();
    }
}
