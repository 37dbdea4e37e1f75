package it.rer.portico.content.page;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.content.change.ChangeKind;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Renaming a page, and the paths of the pages below it. */
@OnEveryPlatform
class RenamingTest extends EditedPages {

    RenamingTest(Container container) {
        super(container);
    }

    @Test
    void theOldPathOfARenamedPageRedirectsToIt() {
        long page = editor.page(null, "contatti");

        editor.rename(page, ITALIAN, "recapiti");

        assertThat(pages.findByPath(ITALIAN, "recapiti").map(Translation::id))
                .contains(pages.getTranslation(page, ITALIAN).id());
        assertThat(pages.findByPath(ITALIAN, "contatti")).isEmpty();
        assertThat(redirect(ITALIAN, "contatti")).isEqualTo(page);
        assertThat(changes()).last().isEqualTo(Tuple.tuple(ChangeKind.MOVED, page, ITALIAN));
    }

    @Test
    void renamingADraftLeavesNoRedirect() {
        long page = editor.draft(null, ITALIAN, "contatti");

        editor.rename(page, ITALIAN, "recapiti");

        assertThat(editor.path(page, ITALIAN)).isEqualTo("recapiti");
        assertThat(redirects()).isEmpty();
        assertThat(feed.latest()).isZero();
    }

    @Test
    void theOldPathOfAWithdrawnPageRedirectsToIt() {
        long page = editor.page(null, "contatti");
        editor.withdraw(page, ITALIAN);

        editor.rename(page, ITALIAN, "recapiti");

        assertThat(redirect(ITALIAN, "contatti")).isEqualTo(page);
    }

    @Test
    void renamingToTheSameSlugChangesNothing() {
        long page = editor.page(null, "contatti");
        long version = editor.version(page, ITALIAN);

        editor.rename(page, ITALIAN, "contatti");

        assertThat(editor.version(page, ITALIAN)).isEqualTo(version);
        assertThat(redirects()).isEmpty();
        assertThat(feed.latest()).isEqualTo(1);
    }

    @Test
    void thePathsBelowARenamedPageFollow() {
        long a = editor.page(null, "a");
        long b = editor.page(a, "b");
        long c = editor.page(b, "c");
        long d = editor.draft(c, ITALIAN, "d");
        long beside = editor.page(null, "aa");
        long numberBefore = feed.latest();

        editor.rename(a, ITALIAN, "z");

        assertThat(editor.path(a, ITALIAN)).isEqualTo("z");
        assertThat(editor.path(b, ITALIAN)).isEqualTo("z/b");
        assertThat(editor.path(c, ITALIAN)).isEqualTo("z/b/c");
        assertThat(editor.path(d, ITALIAN)).isEqualTo("z/b/c/d");
        assertThat(editor.path(beside, ITALIAN)).isEqualTo("aa");
        assertThat(redirect(ITALIAN, "a")).isEqualTo(a);
        assertThat(redirect(ITALIAN, "a/b")).isEqualTo(b);
        assertThat(redirect(ITALIAN, "a/b/c")).isEqualTo(c);
        assertThat(redirects()).hasSize(3);
        assertThat(feed.since(numberBefore))
                .extracting(change -> change.pageId().orElseThrow())
                .containsExactly(a, b, c);
    }

    @Test
    void renamingOneLanguageDoesNotChangeTheOther() {
        long a = editor.page(null, "a");
        long b = editor.page(a, "b");
        editor.english(a, "en-a");
        editor.english(b, "en-b");

        editor.rename(a, ENGLISH, "en-z");

        assertThat(editor.path(b, ENGLISH)).isEqualTo("en-z/en-b");
        assertThat(editor.path(b, ITALIAN)).isEqualTo("a/b");
        assertThat(redirect(ENGLISH, "en-a/en-b")).isEqualTo(b);
    }

    @Test
    void renamingToATakenPathChangesNothing() {
        long a = editor.page(null, "a");
        long b = editor.page(a, "b");
        editor.page(null, "z");
        long numberBefore = feed.latest();

        assertThatThrownBy(() -> editor.rename(a, ITALIAN, "z")).isInstanceOf(PathTakenException.class);

        assertThat(editor.path(a, ITALIAN)).isEqualTo("a");
        assertThat(editor.path(b, ITALIAN)).isEqualTo("a/b");
        assertThat(redirects()).isEmpty();
        assertThat(feed.latest()).isEqualTo(numberBefore);
    }
}
