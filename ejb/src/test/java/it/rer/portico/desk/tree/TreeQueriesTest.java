package it.rer.portico.desk.tree;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.page.Drafting;
import it.rer.portico.content.page.PageNotFoundException;
import it.rer.portico.content.page.Pages;
import it.rer.portico.content.page.Trash;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** The tree as whoever asks may see it. */
@OnEveryPlatform
class TreeQueriesTest {

    private final Container container;
    private final TreeQueries tree;
    private final Editor editor;
    private final Desk desk;

    TreeQueriesTest(Container container) {
        this.container = container;
        tree = container.get(TreeQueries.class);
        editor = new Editor(container);
        desk = new Desk(container);
    }

    private <T> T asAnna(Callable<T> work) {
        return container.as("anna", Set.of(Roles.PUBLISHER), work);
    }

    @Test
    void draftsOfOtherSectionsAreHidden() {
        long own = editor.page(null, "accordi");
        long other = editor.page(null, "europa");
        editor.write(own, ITALIAN, "Accordi nuovi");
        editor.write(other, ITALIAN, "Europa nuova");
        long secret = editor.draft(other, ITALIAN, "segreto");
        desk.seat("anna", Role.PUBLISHER, own);

        var mine = asAnna(() -> tree.get(own));
        assertThat(mine.title(ITALIAN)).isEqualTo("Accordi nuovi");
        assertThat(mine.state(ITALIAN).orElseThrow().hasDraft()).isTrue();
        assertThat(mine.writable()).isTrue();
        assertThat(mine.publishable()).isTrue();
        var theirs = asAnna(() -> tree.get(other));
        assertThat(theirs.title(ITALIAN)).isEqualTo("Titolo di europa");
        assertThat(theirs.state(ITALIAN).orElseThrow().hasDraft()).isFalse();
        assertThat(theirs.writable()).isFalse();
        assertThat(theirs.publishable()).isFalse();
        assertThat(asAnna(() -> tree.get(secret)).states()).isEmpty();
        assertThat(asAnna(tree::all))
                .allSatisfy(placed -> assertThat(placed.entry().title(ITALIAN))
                        .isNotEqualTo("Titolo di segreto")
                        .isNotEqualTo("Europa nuova"));
        assertThat(asAnna(() -> tree.breadcrumb(secret)))
                .extracting(entry -> entry.title(ITALIAN))
                .containsExactly("Titolo di europa", "");
    }

    @Test
    void inOtherSectionsThePublishedTextDecidesWhetherATranslationIsOutdated() {
        long own = editor.page(null, "accordi");
        long other = editor.page(null, "europa");
        editor.english(other, "europe");
        translate(other, "Europe");
        editor.publish(other, ENGLISH);
        editor.write(other, ITALIAN, "Europa nuova");
        editor.publish(other, ITALIAN);
        translate(other, "New Europe");
        desk.seat("anna", Role.PUBLISHER, own);
        desk.seat("bruno", Role.AUTHOR, other);

        var foreign = asAnna(() -> tree.get(other)).state(ENGLISH).orElseThrow();
        var writers = container
                .as("bruno", Set.of(Roles.AUTHOR), () -> tree.get(other))
                .state(ENGLISH)
                .orElseThrow();

        assertThat(foreign.stale()).isTrue();
        assertThat(writers.stale()).isFalse();
    }

    private void translate(long page, String title) {
        long source = container.<Long>inTransaction(() -> container
                .get(Pages.class)
                .getTranslation(page, ITALIAN)
                .newest()
                .id());
        container.get(Drafting.class).write(page, ENGLISH, editor.version(page, ENGLISH), Editor.text(title), source);
    }

    @Test
    void pagesAreListedInOrderWithTheirDepthAndLanguages() {
        long first = editor.page(null, "accordi");
        long below = editor.page(first, "bando");
        editor.english(below, "call");
        long second = editor.page(null, "europa");
        long gone = editor.page(first, "vecchio");
        container.get(Trash.class).trash(gone);
        desk.seat("anna", Role.PUBLISHER, null);

        var all = asAnna(tree::all);

        assertThat(all).extracting(placed -> placed.entry().pageId()).containsExactly(first, below, second);
        assertThat(all).extracting(TreeQueries.TreeEntry::depth).containsExactly(0, 1, 0);
        assertThat(all.get(0).entry().children()).isEqualTo(1);
        assertThat(all.get(1).entry().states()).containsOnlyKeys(ITALIAN, ENGLISH);
        assertThat(asAnna(() -> tree.below(List.of(first))).get(first)).hasSize(1);
        assertThatExceptionOfType(PageNotFoundException.class).isThrownBy(() -> asAnna(() -> tree.get(gone)));
    }
}
