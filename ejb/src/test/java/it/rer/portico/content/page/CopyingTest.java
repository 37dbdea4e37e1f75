package it.rer.portico.content.page;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.site.published.FollowedSite;
import it.rer.portico.site.published.PublishedSite;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import org.junit.jupiter.api.Test;

@OnEveryPlatform
class CopyingTest {

    private final Container container;
    private final Copying copying;
    private final Trash trash;
    private final Pages pages;
    private final PublishedSite site;
    private final Editor editor;

    CopyingTest(Container container) {
        this.container = container;
        copying = container.get(Copying.class);
        trash = container.get(Trash.class);
        pages = container.get(Pages.class);
        site = FollowedSite.of(container);
        editor = new Editor(container);
    }

    @Test
    void aBranchIsCopiedInEveryLanguageAsDrafts() {
        long top = editor.page(null, "accordi");
        editor.english(top, "agreements");
        long below = editor.page(top, "bando");
        editor.english(below, "call");
        long target = editor.page(null, "europa");

        long copy = copying.copy(top, target).id();

        assertThat(editor.path(copy, ITALIAN)).isEqualTo("europa/accordi");
        assertThat(editor.path(copy, ENGLISH)).isEqualTo("agreements-2");
        var child = pages.children(copy).get(0).id();
        assertThat(editor.path(child, ITALIAN)).isEqualTo("europa/accordi/bando");
        assertThat(editor.path(child, ENGLISH)).isEqualTo("agreements-2/call");
        assertThat(pages.getTranslation(child, ENGLISH).state()).isEqualTo(TranslationState.DRAFT);
        assertThat(title(child)).isEqualTo("Titolo di bando");
        assertThat(site.current().text(copy, ITALIAN)).isEmpty();
        assertThat(site.current().text(top, ITALIAN)).isPresent();
    }

    @Test
    void theNewestTextIsCopiedAndNotThePublishedOne() {
        long page = editor.page(null, "accordi");
        editor.write(page, ITALIAN, "Accordi nuovi");

        long copy = copying.copy(page, null).id();

        assertThat(title(copy)).isEqualTo("Accordi nuovi");
    }

    private String title(long page) {
        return container.inTransaction(
                () -> pages.getTranslation(page, ITALIAN).newest().title());
    }

    @Test
    void copiesAmongTheSameSiblingsAreNumbered() {
        long page = editor.page(null, "accordi");

        long second = copying.copy(page, null).id();
        long third = copying.copy(page, null).id();

        assertThat(editor.path(second, ITALIAN)).isEqualTo("accordi-2");
        assertThat(editor.path(third, ITALIAN)).isEqualTo("accordi-3");
        assertThat(pages.roots()).extracting(Page::id).containsExactly(page, second, third);
    }

    @Test
    void aBranchIsNotCopiedIntoItself() {
        long top = editor.page(null, "accordi");
        long below = editor.page(top, "bando");

        assertThatExceptionOfType(InvalidMoveException.class).isThrownBy(() -> copying.copy(top, top));
        assertThatExceptionOfType(InvalidMoveException.class).isThrownBy(() -> copying.copy(top, below));
        assertThat(pages.tree()).hasSize(2);
    }

    @Test
    void pagesInTheTrashAreNotCopied() {
        long top = editor.page(null, "accordi");
        long below = editor.page(top, "bando");
        trash.trash(below);

        long copy = copying.copy(top, null).id();

        assertThat(pages.children(copy)).isEmpty();
    }
}
