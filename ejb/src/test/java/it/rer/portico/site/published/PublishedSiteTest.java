package it.rer.portico.site.published;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static it.rer.portico.testing.Editor.text;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.page.Drafting;
import it.rer.portico.content.page.Moving;
import it.rer.portico.content.page.NewPage;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.PageKind;
import it.rer.portico.platform.address.Slug;
import it.rer.portico.setting.SettingName;
import it.rer.portico.setting.Settings;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@OnEveryPlatform
class PublishedSiteTest {

    private final Container container;
    private final Drafting drafting;
    private final Moving moving;
    private final Settings settings;
    private final Editor editor;
    private final InterruptibleLoader loader;
    private final PublishedSite site;

    PublishedSiteTest(Container container) {
        this.container = container;
        drafting = container.get(Drafting.class);
        moving = container.get(Moving.class);
        settings = container.get(Settings.class);
        editor = new Editor(container);
        loader = new InterruptibleLoader(container.get(SnapshotLoader.class));
        container.put(SnapshotLoader.class, loader);
        site = FollowedSite.of(container);
    }

    @Test
    void aNewSiteIsEmpty() {
        assertThat(site.current().isEmpty()).isTrue();
        assertThat(site.current().number()).isZero();
        assertThat(site.current().home(ITALIAN)).isEmpty();
        assertThat(site.current().allTexts()).isEmpty();
        assertThat(site.current().navigationBelow(null, ITALIAN)).isEmpty();
    }

    @Test
    void whatIsPublishedIsWhatTheNextReaderReads() {
        var draft = drafting.create(
                new NewPage(null, 0, PageKind.SECTION, true, ITALIAN, new Slug("accordi"), text("Titolo di accordi")));
        long page = draft.page().id();
        assertThat(site.current().textAt(ITALIAN, "accordi")).isEmpty();
        container.clock().advance(Duration.ofMinutes(5));

        editor.publish(page, ITALIAN);

        var text = site.current().textAt(ITALIAN, "accordi").orElseThrow();
        assertThat(text)
                .isEqualTo(new PublishedText(
                        page,
                        ITALIAN,
                        "accordi",
                        draft.draft().orElseThrow().id(),
                        new PageContent(
                                "Titolo di accordi",
                                "Descrizione di Titolo di accordi",
                                "<p>Testo di Titolo di accordi.</p>"),
                        TestClock.START.plus(Duration.ofMinutes(5))));
        assertThat(site.current().text(page, ITALIAN)).contains(text);
        assertThat(site.current().text(page, ENGLISH)).isEmpty();
        assertThat(site.current().isEmpty()).isFalse();
        assertThat(site.current().number()).isEqualTo(1);
    }

    @Test
    void aDraftOfAPublishedPageIsNotRead() {
        long page = editor.page(null, "accordi");
        var before = site.current();

        editor.write(page, ITALIAN, "Altro titolo");

        assertThat(site.current()).isSameAs(before);
        editor.publish(page, ITALIAN);
        assertThat(title("accordi")).isEqualTo("Altro titolo");
    }

    @Test
    void anUnchangedSiteIsReadFromMemory() {
        editor.page(null, "accordi");
        int asked = loader.asked();

        IntStream.range(0, 100).forEach(i -> site.current());

        assertThat(loader.asked()).isEqualTo(asked);
    }

    @Test
    void aWithdrawnTextIsGoneAndItsAddressSaysThatItWasThere() {
        long page = editor.page(null, "accordi");

        editor.withdraw(page, ITALIAN);

        assertThat(site.current().textAt(ITALIAN, "accordi")).isEmpty();
        assertThat(site.current().isWithdrawn(ITALIAN, "accordi")).isTrue();
        assertThat(site.current().isWithdrawn(ENGLISH, "accordi")).isFalse();
        assertThat(site.current().isWithdrawn(page)).isTrue();

        editor.publish(page, ITALIAN);

        assertThat(site.current().textAt(ITALIAN, "accordi")).isPresent();
        assertThat(site.current().isWithdrawn(ITALIAN, "accordi")).isFalse();
        assertThat(site.current().isWithdrawn(page)).isFalse();
    }

    @Test
    void aWithdrawnTextThatIsRenamedIsWithdrawnAtItsNewAddress() {
        long page = editor.page(null, "accordi");
        editor.withdraw(page, ITALIAN);

        editor.rename(page, ITALIAN, "intese");

        assertThat(site.current().isWithdrawn(ITALIAN, "intese")).isTrue();
        assertThat(site.current().isWithdrawn(ITALIAN, "accordi")).isFalse();
        assertThat(site.current().redirectAt(ITALIAN, "accordi")).contains(page);
    }

    @Test
    void aMovedBranchIsFoundAtItsNewAddressesAndItsOldOnesLeadThere() {
        long from = editor.page(null, "from");
        long to = editor.page(null, "to");
        long branch = editor.page(from, "branch");
        long leaf = editor.page(branch, "leaf");

        moving.move(branch, to, 0);

        assertThat(site.current().textAt(ITALIAN, "to/branch/leaf").map(PublishedText::pageId))
                .contains(leaf);
        assertThat(site.current().textAt(ITALIAN, "from/branch/leaf")).isEmpty();
        assertThat(site.current().redirectAt(ITALIAN, "from/branch/leaf")).contains(leaf);
        assertThat(pagesOf(site.current().breadcrumb(leaf, ITALIAN))).containsExactly(to, branch, leaf);
        assertThat(site.current().navigationBelow(from, ITALIAN)).isEmpty();
        assertThat(site.current().page(branch)).contains(new PublishedPage(branch, to, PageKind.DOCUMENT, true));
    }

    @Test
    void anOldAddressLeadsToItsPageUntilAnotherIsPublishedThere() {
        long old = editor.page(null, "bandi");
        editor.rename(old, ITALIAN, "bandi-chiusi");

        long fresh = editor.draft(null, ITALIAN, "bandi");
        assertThat(site.current().textAt(ITALIAN, "bandi")).isEmpty();
        assertThat(site.current().redirectAt(ITALIAN, "bandi")).contains(old);

        editor.publish(fresh, ITALIAN);
        assertThat(site.current().textAt(ITALIAN, "bandi").map(PublishedText::pageId))
                .contains(fresh);
    }

    @Test
    void aNewRedirectWorksAtOnce() {
        long page = editor.page(null, "accordi");

        moving.redirect(ITALIAN, "vecchio/indirizzo", page);

        assertThat(site.current().redirectAt(ITALIAN, "vecchio/indirizzo")).contains(page);
        assertThat(site.current().redirectAt(ENGLISH, "vecchio/indirizzo")).isEmpty();
    }

    @Test
    void aChangedSettingIsReadAtOnceInItsLanguage() {
        var english = site.current().setting(SettingName.SITE_NAME, ENGLISH);

        settings.change(SettingName.SITE_NAME, ITALIAN, "Il nostro sito");

        assertThat(site.current().setting(SettingName.SITE_NAME, ITALIAN)).isEqualTo("Il nostro sito");
        assertThat(site.current().setting(SettingName.SITE_NAME, ENGLISH)).isEqualTo(english);
    }

    @Test
    void navigationListsPublishedPagesThatAreMarkedForItInOrder() {
        long top = editor.page(null, "top");
        long first = editor.page(top, "uno");
        editor.draft(top, ITALIAN, "bozza");
        long second = editor.page(top, "due");
        long hidden = drafting.create(
                        new NewPage(top, 0, PageKind.DOCUMENT, false, ITALIAN, new Slug("nascosta"), text("Nascosta")))
                .page()
                .id();
        editor.publish(hidden, ITALIAN);

        assertThat(pagesOf(site.current().navigationBelow(top, ITALIAN))).containsExactly(first, second);
        assertThat(pagesOf(site.current().navigationBelow(null, ITALIAN))).containsExactly(top);
        assertThat(site.current().navigationBelow(top, ENGLISH)).isEmpty();
        assertThat(site.current().text(hidden, ITALIAN)).isPresent();

        moving.move(second, top, 0);

        assertThat(pagesOf(site.current().navigationBelow(top, ITALIAN))).containsExactly(second, first);
    }

    @Test
    void theBreadcrumbLeavesOutWhatIsNotPublished() {
        long a = editor.page(null, "a");
        long b = editor.draft(a, ITALIAN, "b");
        long c = editor.page(b, "c");

        assertThat(pagesOf(site.current().breadcrumb(c, ITALIAN))).containsExactly(a, c);
        assertThat(site.current().breadcrumb(c, ENGLISH)).isEmpty();
        assertThat(site.current().breadcrumb(404, ITALIAN)).isEmpty();
    }

    @Test
    void theHomePageIsTheFirstPublishedRootOfTheLanguage() {
        editor.draft(null, ITALIAN, "bozza");
        long italian = editor.page(null, "casa");
        long both = editor.page(null, "altra");
        editor.english(both, "other");

        assertThat(site.current().home(ITALIAN).map(PublishedText::pageId)).contains(italian);
        assertThat(site.current().home(ENGLISH).map(PublishedText::pageId)).contains(both);
    }

    @Test
    void allTextsAreThoseOfAllLanguages() {
        long a = editor.page(null, "a");
        editor.english(a, "en-a");
        editor.page(a, "b");

        assertThat(site.current().allTexts())
                .extracting(PublishedText::path)
                .containsExactlyInAnyOrder("a", "en-a", "a/b");
    }

    private String title(String path) {
        return site.current().textAt(ITALIAN, path).orElseThrow().title();
    }

    private static List<Long> pagesOf(List<PublishedText> texts) {
        return texts.stream().map(PublishedText::pageId).toList();
    }
}
