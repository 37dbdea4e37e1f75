package it.rer.portico.desk.redirect;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.access.audit.AuditFilter;
import it.rer.portico.access.audit.AuditLog;
import it.rer.portico.access.permission.NotAllowedException;
import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.change.ChangeFeed;
import it.rer.portico.content.page.Moving;
import it.rer.portico.content.page.PageNotFoundException;
import it.rer.portico.content.page.PathTakenException;
import it.rer.portico.content.page.RedirectTarget;
import it.rer.portico.content.page.Trash;
import it.rer.portico.media.library.MediaLibrary;
import it.rer.portico.platform.address.QueryParameters;
import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.platform.database.ResultPage;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.site.published.FollowedSite;
import it.rer.portico.site.published.SiteSnapshot;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@OnEveryPlatform
class RedirectsTest {

    private final Container container;
    private final Redirects redirects;
    private final OldAddresses addresses;
    private final AuditLog log;
    private final Editor editor;
    private final long agreements;
    private final long europe;

    RedirectsTest(Container container) {
        this.container = container;
        container.put(Configuration.class, TestConfiguration.with(Option.BASE_URL, "https://www.example.org"));
        redirects = container.get(Redirects.class);
        addresses = container.get(OldAddresses.class);
        log = container.get(AuditLog.class);
        editor = new Editor(container);
        agreements = editor.page(null, "accordi");
        europe = editor.page(null, "europa");
        var desk = new Desk(container);
        desk.seat("anna", Role.PUBLISHER, null);
        desk.seat("enzo", Role.PUBLISHER, agreements);
    }

    private <T> T as(String login, Callable<T> work) {
        return container.as(login, Set.of(Roles.PUBLISHER), work);
    }

    private String add(String login, String path, long page) {
        return as(login, () -> redirects.add(ITALIAN, path, page, false).toString());
    }

    private void remove(String login, long id) {
        container.as(login, Set.of(Roles.PUBLISHER), () -> redirects.remove(id));
    }

    private ResultPage<OldAddress> list(String login, String text) {
        return as(login, () -> addresses.list(text, 0, 50));
    }

    @Test
    void anAddressThatIsAddedLeadsReadersToThePageAndOneThatIsRemovedDoesNot() {
        assertThat(add("anna", "/it/Vecchio/Accordo/", agreements)).isEqualTo("vecchio/accordo");

        assertThat(FollowedSite.of(container).current().redirectAt(ITALIAN, "vecchio/accordo"))
                .contains(agreements);
        var added = list("anna", "").rows().get(0);
        assertThat(added.former()).hasToString("vecchio/accordo");
        assertThat(added.target()).isEqualTo(RedirectTarget.page(agreements));
        assertThat(added.title()).isEqualTo("Titolo di accordi");
        assertThat(added.away()).isFalse();
        assertThat(added.removable()).isTrue();
        assertThat(added.createdAt()).contains(container.get(Clock.class).instant());

        remove("anna", added.id());

        assertThat(FollowedSite.of(container).current().redirectAt(ITALIAN, "vecchio/accordo"))
                .isEmpty();
        assertThat(list("anna", "").total()).isZero();
        assertThat(log.read(AuditFilter.NONE, 0, 10).rows())
                .filteredOn(entry ->
                        entry.detail().filter("vecchio/accordo"::equals).isPresent())
                .extracting(entry -> entry.action())
                .containsExactly(AuditAction.REDIRECT_REMOVED, AuditAction.REDIRECT_ADDED);
    }

    @Test
    void anAddressAtWhichAPageStandsIsRefused() {
        assertThatExceptionOfType(PathTakenException.class)
                .isThrownBy(() -> add("anna", "europa", agreements))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("path"));
        editor.draft(null, ENGLISH, "soon");
        assertThatExceptionOfType(PathTakenException.class)
                .isThrownBy(() -> as("anna", () -> redirects.add(ENGLISH, "soon", agreements, true)));
        assertThat(list("anna", "").total()).isZero();
    }

    @Test
    void anAddressThatLeadsElsewhereIsChangedOnlyByWhoSaysSo() {
        add("anna", "vecchio", agreements);
        long told = container.get(ChangeFeed.class).latest();
        long noted = log.read(AuditFilter.NONE, 0, 1).total();
        assertThat(add("anna", "vecchio", agreements)).isEqualTo("vecchio");
        assertThat(container.get(ChangeFeed.class).latest()).isEqualTo(told);
        assertThat(log.read(AuditFilter.NONE, 0, 1).total()).isEqualTo(noted);

        assertThatExceptionOfType(RedirectTakenException.class)
                .isThrownBy(() -> add("anna", "vecchio", europe))
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly("vecchio", "Titolo di accordi"));
        as("anna", () -> redirects.add(ITALIAN, "vecchio", europe, true));

        assertThat(list("anna", "").rows()).extracting(OldAddress::target).containsExactly(RedirectTarget.page(europe));
    }

    @Test
    void anAddressBelongsToTheSectionOfItsPage() {
        add("anna", "vecchia-europa", europe);
        long foreign = list("anna", "").rows().get(0).id();

        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> add("enzo", "altro", europe));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> as("enzo", () -> redirects.add(ITALIAN, "vecchia-europa", agreements, true)))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("redirect.foreign"));
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> as("enzo", () -> redirects.get(foreign)));
        assertThat(list("enzo", "").rows()).extracting(OldAddress::removable).containsExactly(false);
        assertThat(add("enzo", "vecchio", agreements)).isEqualTo("vecchio");
    }

    @Test
    void draftsOfOtherSectionsGiveNoTitle() {
        editor.write(europe, ITALIAN, "Europa segreta");
        add("anna", "vecchia-europa", europe);

        assertThat(list("anna", "").rows().get(0).title()).isEqualTo("Europa segreta");
        assertThat(list("enzo", "").rows().get(0).title()).isEqualTo("Titolo di europa");
    }

    @Test
    void addressesAreFoundByPathAndByTitleInParts() {
        add("anna", "c", agreements);
        add("anna", "a_1", europe);
        add("anna", "ab1", europe);

        assertThat(list("anna", "").rows())
                .extracting(address -> address.former().path())
                .containsExactly("a_1", "ab1", "c");
        assertThat(list("anna", "A_").rows())
                .extracting(address -> address.former().path())
                .containsExactly("a_1");
        assertThat(list("anna", "ACCORDI").rows())
                .extracting(address -> address.former().path())
                .containsExactly("c");
        var second = as("anna", () -> addresses.list("", 2, 2));
        assertThat(second.total()).isEqualTo(3);
        assertThat(second.rows()).extracting(address -> address.former().path()).containsExactly("c");
    }

    @Test
    void aListIsReadWithTheSameFewQueriesHoweverLongItIs() {
        for (int number = 0; number < 40; number++) {
            long page = editor.page(agreements, "p" + number);
            container.get(Moving.class).redirect(ITALIAN, "v" + number, page);
        }
        long before = container.database().statements();
        assertThat(list("enzo", "").rows()).hasSize(40).allMatch(OldAddress::removable);
        assertThat(container.database().statements() - before).isLessThan(10);
    }

    @Test
    void aPageInTheTrashIsNoTarget() {
        add("anna", "vecchio", europe);
        container.get(Trash.class).trash(europe);

        assertThat(list("anna", "").rows().get(0).away()).isTrue();
        assertThatExceptionOfType(PageNotFoundException.class).isThrownBy(() -> add("anna", "altro", europe));
        long id = list("anna", "").rows().get(0).id();
        remove("anna", id);
        assertThatExceptionOfType(RedirectNotFoundException.class)
                .isThrownBy(() -> as("anna", () -> redirects.get(id)));
    }

    private FormerPath lead(String login, String typed, String target) {
        return as(login, () -> redirects.add(ITALIAN, typed, target, false));
    }

    private RedirectTarget leads(String typed, String target) {
        lead("anna", typed, target);
        return list("anna", typed).rows().get(0).target();
    }

    private static void assertRefused(String key, ThrowingCallable work) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(work)
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void anAddressLeadsToWhateverIsAtAnother() {
        long file = container.as("anna", Set.of(Roles.PUBLISHER), () -> container
                .get(MediaLibrary.class)
                .upload("modulo.pdf", new ByteArrayInputStream("%PDF-1.7\n".getBytes(UTF_8))));
        editor.english(europe, "europe");

        assertThat(leads("v1", "/it/accordi")).isEqualTo(RedirectTarget.page(agreements));
        assertThat(leads("v2", "https://www.example.org/en/europe")).isEqualTo(RedirectTarget.page(europe));
        assertThat(leads("v3", "http://example.org/Europa/?utm_source=x#a")).isEqualTo(RedirectTarget.page(europe));
        assertThat(leads("v4", "/redazione/pagina?id=" + europe)).isEqualTo(RedirectTarget.page(europe));
        assertThat(leads("v5", "/media/" + file + "-0123456789abcdef/file/modulo.pdf"))
                .isEqualTo(RedirectTarget.file(file));
        assertThat(leads("v6", "/redazione/un-file?id=" + file)).isEqualTo(RedirectTarget.file(file));
        assertThat(leads("v7", "https://regione.example/Bandi e avvisi?a=1#Città"))
                .isEqualTo(RedirectTarget.outside("https://regione.example/Bandi%20e%20avvisi?a=1#Citt%C3%A0"));
        assertThat(leads("v8", "www.regione.example/it/europa"))
                .as("another site's, though this one has a page at that path")
                .isEqualTo(RedirectTarget.outside("https://www.regione.example/it/europa"));
        assertThat(leads("v9", "www.example.org/it/europa")).isEqualTo(RedirectTarget.page(europe));
        assertThat(list("anna", "MODULO").rows()).extracting(OldAddress::title).contains("modulo.pdf");
        assertThat(FollowedSite.of(container).current().file(file)).isPresent();
    }

    @Test
    void noAddressLeadsToAnotherOrToItself() {
        lead("anna", "primo", "/it/accordi");

        assertThat(leads("secondo", "/it/primo")).isEqualTo(RedirectTarget.page(agreements));
        assertRefused("redirect.target-missing", () -> lead("anna", "terzo", "/it/terzo"));
        assertRefused("redirect.target-missing", () -> lead("anna", "terzo", "https://www.example.org/it/nulla"));
        assertRefused("page.path-taken", () -> lead("anna", "accordi", "/it/accordi"));
    }

    @Test
    void whatIsNoTargetIsRefusedWithTheReason() {
        assertRefused("text.required", () -> lead("anna", "v", " "));
        assertRefused("redirect.target-https", () -> lead("anna", "v", "http://regione.example/a"));
        assertRefused("redirect.target-https", () -> lead("anna", "v", "ftp://regione.example/a"));
        assertRefused("redirect.target-form", () -> lead("anna", "v", "https://a@regione.example/a"));
        for (var other :
                List.of("mailto:a@regione.example", "TEL:+39051", "javascript:alert(1)", "//regione.example/a")) {
            assertRefused("redirect.target-https", () -> lead("anna", "v", other));
        }
        assertRefused("redirect.target-missing", () -> lead("anna", "v", "file:999"));
        assertThat(list("anna", "").total()).isZero();
    }

    @Test
    void onlyThoseOfTheWholeSiteLeadOutsideAndTakeThatBack() {
        assertRefused("redirect.whole-site", () -> lead("enzo", "fuori", "https://regione.example/a"));
        assertRefused("redirect.target-foreign", () -> lead("enzo", "dentro", "/it/europa"));
        lead("anna", "fuori", "https://regione.example/a");
        var outside = list("enzo", "regione").rows().get(0);

        assertThat(outside.removable()).isFalse();
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> remove("enzo", outside.id()));
        assertRefused("redirect.foreign", () -> as("enzo", () -> redirects.add(ITALIAN, "fuori", agreements, true)));
        remove("anna", outside.id());
        assertThat(list("anna", "").total()).isZero();
    }

    @Test
    void anAddressWithAQueryIsOneOfItsOwn() {
        lead("anna", "index.php?id=12", "/it/accordi");
        lead("anna", "index.php?id=13&lang=it", "/it/europa");
        lead("anna", "index.php", "/it/europa");
        var site = FollowedSite.of(container).current();

        assertThat(found(site, "id=12&utm_source=x")).isEqualTo(agreements);
        assertThat(found(site, "LANG=it&x=1&id=13")).isEqualTo(europe);
        assertThat(found(site, "id=13")).isEqualTo(europe);
        assertThat(found(site, "")).isEqualTo(europe);
        assertThat(lead("anna", "/index.php?id=12", "/it/accordi").query()).isEqualTo("id=12");
        assertThat(list("anna", "id=1").total()).isEqualTo(2);
    }

    private static long found(SiteSnapshot site, String query) {
        return site.former(ITALIAN, "index.php", QueryParameters.of(query))
                .orElseThrow()
                .target()
                .id();
    }

    @Test
    void wherePagesStandAQueryIsForWhoeverMayPublishThem() {
        assertRefused("redirect.foreign", () -> lead("enzo", "europa?id=1", "/it/accordi"));
        assertThat(lead("anna", "europa?id=1", "/it/accordi")).hasToString("europa?id=1");
    }
}
