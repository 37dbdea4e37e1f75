package it.rer.portico.content.page;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static it.rer.portico.testing.Editor.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.content.change.Change;
import it.rer.portico.content.change.ChangeKind;
import it.rer.portico.platform.address.Slug;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Moving branches, also if a page in between is not translated. */
@OnEveryPlatform
class MovingTest extends EditedPages {

    MovingTest(Container container) {
        super(container);
    }

    @Test
    void aMovedBranchGetsNewPathsInEveryLanguage() {
        long from = editor.page(null, "from");
        long to = editor.page(null, "to");
        editor.english(to, "en-to");
        long branch = editor.page(from, "branch");
        editor.english(branch, "en-branch");
        long leaf = editor.page(branch, "leaf");
        editor.english(leaf, "en-leaf");
        long numberBefore = feed.latest();

        moving.move(branch, to, 0);

        assertThat(parent(branch)).isEqualTo(to);
        assertThat(editor.path(leaf, ITALIAN)).isEqualTo("to/branch/leaf");
        assertThat(editor.path(leaf, ENGLISH)).isEqualTo("en-to/en-branch/en-leaf");
        assertThat(redirect(ITALIAN, "from/branch/leaf")).isEqualTo(leaf);
        assertThat(redirect(ENGLISH, "en-branch/en-leaf")).isEqualTo(leaf);
        assertThat(redirects()).hasSize(4);
        assertThat(feed.since(numberBefore))
                .extracting(change -> change.pageId().orElseThrow())
                .containsExactly(branch, branch, leaf, branch, leaf);
        assertThat(feed.since(0)).extracting(Change::number).isEqualTo(upTo(feed.latest()));
    }

    @Test
    void aBranchCanBeMovedToTheTop() {
        long top = editor.page(null, "top");
        long branch = editor.page(top, "branch");
        long leaf = editor.page(branch, "leaf");

        moving.move(branch, null, 0);

        assertThat(pages.get(branch).parent()).isEmpty();
        assertThat(editor.path(leaf, ITALIAN)).isEqualTo("branch/leaf");
        assertThat(pages.roots()).extracting(Page::id).containsExactly(branch, top);
    }

    @Test
    void aPageCannotBePutBelowItself() {
        long a = editor.page(null, "a");
        long b = editor.page(a, "b");
        long c = editor.page(b, "c");
        long d = editor.page(c, "d");
        long numberBefore = feed.latest();

        for (long below : List.of(a, b, c, d)) {
            assertThatThrownBy(() -> moving.move(a, below, 0))
                    .describedAs("below page %s of %s", below, List.of(a, b, c, d))
                    .isInstanceOf(InvalidMoveException.class);
        }

        assertThat(pages.get(a).parent()).isEmpty();
        assertThat(feed.latest()).isEqualTo(numberBefore);
    }

    @Test
    void aMoveToATakenPathChangesNothing() {
        long a = editor.page(null, "a");
        long taken = editor.page(a, "b");
        long b = editor.page(null, "b");
        long c = editor.page(b, "c");

        assertThatThrownBy(() -> moving.move(b, a, 0)).isInstanceOf(PathTakenException.class);

        assertThat(pages.get(b).parent()).isEmpty();
        assertThat(editor.path(c, ITALIAN)).isEqualTo("b/c");
        assertThat(pages.children(a)).extracting(Page::id).containsExactly(taken);
    }

    @Test
    void aPageCannotBeMovedBelowOneThatDoesNotExist() {
        long a = editor.page(null, "a");

        assertThatThrownBy(() -> moving.move(a, 404L, 0)).isInstanceOf(PageNotFoundException.class);
        assertThatThrownBy(() -> moving.move(404, a, 0)).isInstanceOf(PageNotFoundException.class);
    }

    @Test
    void aMoveAmongSiblingsChangesTheirOrderAndNoPath() {
        long top = editor.page(null, "top");
        long a = editor.page(top, "a");
        long b = editor.page(top, "b");
        long c = editor.page(top, "c");

        assertOrder(top, c, 0, c, a, b);
        assertOrder(top, a, 2, c, b, a);
        assertOrder(top, c, 99, b, a, c);
        assertOrder(top, c, -1, c, b, a);
        assertThat(redirects()).isEmpty();
        assertThat(changes()).last().isEqualTo(Tuple.tuple(ChangeKind.MOVED, c, null));
    }

    private void assertOrder(long top, long moved, int position, Long... expected) {
        moving.move(moved, top, position);
        assertThat(pages.children(top)).extracting(Page::id).containsExactly(expected);
    }

    @Test
    void thePathIsBelowTheNearestTranslatedAncestor() {
        long a = editor.page(null, "a");
        editor.english(a, "en-a");
        long b = editor.page(a, "b");
        long c = editor.page(b, "c");
        long d = editor.page(c, "d");

        editor.english(d, "en-d");

        assertThat(editor.path(d, ENGLISH)).isEqualTo("en-a/en-d");
    }

    @Test
    void translatingAPageMovesThePathsOfItsDescendantsBelowIt() {
        long a = editor.page(null, "a");
        editor.english(a, "en-a");
        long b = editor.page(a, "b");
        long c = editor.page(b, "c");
        editor.english(c, "en-c");

        drafting.translate(b, ENGLISH, new Slug("en-b"), text("B"), null);

        assertThat(editor.path(c, ENGLISH)).isEqualTo("en-a/en-b/en-c");
        assertThat(redirect(ENGLISH, "en-a/en-c")).isEqualTo(c);
        assertThat(editor.path(c, ITALIAN)).isEqualTo("a/b/c");
        assertThat(changes()).last().isEqualTo(Tuple.tuple(ChangeKind.MOVED, c, ENGLISH));
    }

    @Test
    void movingAnUntranslatedPageMovesItsTranslatedDescendants() {
        long a = editor.page(null, "a");
        long to = editor.page(null, "to");
        editor.english(to, "en-to");
        long b = editor.page(a, "b");
        long c = editor.page(b, "c");
        editor.english(c, "en-c");

        moving.move(b, to, 0);

        assertThat(editor.path(c, ENGLISH)).isEqualTo("en-to/en-c");
        assertThat(redirect(ENGLISH, "en-c")).isEqualTo(c);
    }
}
