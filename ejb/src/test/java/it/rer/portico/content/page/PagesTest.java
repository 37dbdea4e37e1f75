package it.rer.portico.content.page;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.testing.Container;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import org.junit.jupiter.api.Test;

@OnEveryPlatform
class PagesTest {

    private final Container container;
    private final Pages pages;
    private final Moving moving;
    private final Editor editor;

    PagesTest(Container container) {
        this.container = container;
        pages = container.get(Pages.class);
        moving = container.get(Moving.class);
        editor = new Editor(container);
    }

    @Test
    void aPageIsFoundByItsPathWhateverItsState() {
        long draft = editor.draft(null, ITALIAN, "bozza");
        long published = editor.page(null, "pubblicata");
        long withdrawn = editor.page(null, "ritirata");
        editor.withdraw(withdrawn, ITALIAN);

        assertFoundAt("bozza", draft);
        assertFoundAt("pubblicata", published);
        assertFoundAt("ritirata", withdrawn);
    }

    private void assertFoundAt(String path, long page) {
        assertThat(pages.findByPath(ITALIAN, path).orElseThrow().page().id()).isEqualTo(page);
    }

    @Test
    void aPathIsFoundExactlyAndInItsOwnLanguageOnly() {
        editor.page(null, "accordi");

        assertThat(pages.findByPath(ENGLISH, "accordi")).isEmpty();
        assertThat(pages.findByPath(ITALIAN, "Accordi")).isEmpty();
        assertThat(pages.findByPath(ITALIAN, "accordi/")).isEmpty();
        assertThat(pages.findByPath(ITALIAN, "")).isEmpty();
    }

    @Test
    void aPageHasTheTranslationsThatWereAdded() {
        long page = editor.page(null, "accordi");

        assertThat(pages.translations(page)).containsOnlyKeys(ITALIAN);
        assertThat(pages.findTranslation(page, ENGLISH)).isEmpty();
        assertThatThrownBy(() -> pages.getTranslation(page, ENGLISH)).isInstanceOf(PageNotFoundException.class);

        editor.english(page, "agreements");

        assertThat(pages.translations(page)).containsOnlyKeys(ITALIAN, ENGLISH);
        assertThat(pages.translations(page).get(ENGLISH).path()).isEqualTo("agreements");
        assertThat(pages.getTranslation(page, ENGLISH).language()).isEqualTo(ENGLISH);
    }

    @Test
    void theBreadcrumbBeginsAtTheRootAndEndsWithThePage() {
        long a = editor.page(null, "a");
        long b = editor.page(a, "b");
        long c = editor.page(b, "c");

        assertThat(pages.breadcrumb(c)).extracting(Page::id).containsExactly(a, b, c);
        assertThat(pages.breadcrumb(a)).extracting(Page::id).containsExactly(a);
    }

    @Test
    void childrenComeInTheirOrderAndOfOneParentOnly() {
        long top = editor.page(null, "top");
        long other = editor.page(null, "other");
        long first = editor.page(top, "zeta");
        long second = editor.page(top, "alfa");
        editor.page(other, "beta");
        editor.page(first, "gamma");

        assertThat(pages.children(top)).extracting(Page::id).containsExactly(first, second);
        moving.move(second, top, 0);
        assertThat(pages.children(top)).extracting(Page::id).containsExactly(second, first);
        assertThat(pages.children(second)).isEmpty();
        assertThat(pages.roots()).extracting(Page::id).containsExactly(top, other);
    }

    @Test
    void theTreeContainsEveryPage() {
        long a = editor.page(null, "a");
        long b = editor.draft(a, ITALIAN, "b");
        long c = editor.draft(b, ENGLISH, "c");

        assertThat(pages.tree()).extracting(Page::id).containsExactlyInAnyOrder(a, b, c);
    }

    @Test
    void aPageInTheTrashIsNeitherInTheTreeNorAtItsPath() {
        long top = editor.page(null, "top");
        long child = editor.page(top, "child");
        container.inTransaction(() -> container
                .get(jakarta.persistence.EntityManager.class)
                .createNativeQuery("update page set trashed_at = created_at where id = " + child)
                .executeUpdate());

        assertThat(pages.children(top)).isEmpty();
        assertThat(pages.tree()).extracting(Page::id).containsExactly(top);
        assertThat(pages.findByPath(ITALIAN, "top/child")).isEmpty();
        assertThat(pages.get(child).trashedAt()).isPresent();
    }
}
