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
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnEveryPlatform
class TrashTest {

    private final Container container;
    private final Trash trash;
    private final Pages pages;
    private final PublishedSite site;
    private final Editor editor;

    TrashTest(Container container) {
        this.container = container;
        trash = container.get(Trash.class);
        pages = container.get(Pages.class);
        site = FollowedSite.of(container);
        editor = new Editor(container);
    }

    @Test
    void theAddressesOfABranchInTheTrashAreGone() {
        long top = editor.page(null, "accordi");
        long below = editor.page(top, "bando");
        editor.english(below, "call");
        assertThat(site.current().textAt(ITALIAN, "accordi/bando")).isPresent();

        assertThat(trash.trash(top)).isEqualTo(2);

        assertThat(pages.tree()).isEmpty();
        var now = site.current();
        assertThat(now.isEmpty()).isTrue();
        assertThat(now.redirectAt(ITALIAN, "accordi/bando")).contains(below);
        assertThat(now.isWithdrawn(below)).isTrue();
        assertThat(now.isWithdrawn(top)).isTrue();
        assertThat(pages.findByPath(ITALIAN, "accordi/bando")).isEmpty();
    }

    @Test
    void aBranchIsRestoredAsDraftsLastAmongItsSiblings() {
        long top = editor.page(null, "accordi");
        long below = editor.page(top, "bando");
        editor.english(below, "call");
        long other = editor.page(null, "europa");
        trash.trash(top);

        assertThat(trash.restore(top)).isEqualTo(2);

        assertThat(pages.roots()).extracting(Page::id).containsExactly(other, top);
        assertThat(pages.children(top)).extracting(Page::id).containsExactly(below);
        assertThat(editor.path(below, ITALIAN)).isEqualTo("accordi/bando");
        assertThat(editor.path(below, ENGLISH)).isEqualTo("call");
        assertThat(pages.getTranslation(below, ITALIAN).state()).isEqualTo(TranslationState.WITHDRAWN);
        assertThat(pages.getTranslation(below, ITALIAN).draft()).isPresent();
        assertThat(site.current().textAt(ITALIAN, "accordi/bando")).isEmpty();

        editor.publish(below, ITALIAN);
        assertThat(site.current().textAt(ITALIAN, "accordi/bando")).isPresent();
    }

    /** In the trash, a page has a path that it never had before. */
    @Test
    void restoringLeavesNoRedirectFromTheUnreachablePath() {
        long page = editor.page(null, "accordi");
        trash.trash(page);

        trash.restore(page);

        assertThat(redirects()).noneMatch(path -> path.startsWith("~"));
    }

    private List<String> redirects() {
        return container.inTransaction(() -> container
                .get(EntityManager.class)
                .createQuery("select r.path from Redirect r", String.class)
                .getResultList());
    }

    @Test
    void thePathOfAPageInTheTrashIsFreeForOthers() {
        long trashed = editor.page(null, "accordi");
        trash.trash(trashed);

        long next = editor.page(null, "accordi");

        assertThat(site.current().textAt(ITALIAN, "accordi"))
                .hasValueSatisfying(text -> assertThat(text.pageId()).isEqualTo(next));
        assertThatExceptionOfType(PathTakenException.class).isThrownBy(() -> trash.restore(trashed));
        assertThat(pages.get(trashed).trashedAt()).isPresent();

        editor.rename(next, ITALIAN, "intese");
        trash.restore(trashed);
        assertThat(editor.path(trashed, ITALIAN)).isEqualTo("accordi");
    }

    @Test
    void pagesTrashedEarlierAreNotRestoredWithTheBranch() {
        long top = editor.page(null, "accordi");
        long early = editor.page(top, "bando");
        long late = editor.page(top, "esiti");
        trash.trash(early);
        container.clock().advance(Duration.ofMinutes(1));
        assertThat(trash.trash(top)).isEqualTo(2);
        assertThatExceptionOfType(InvalidMoveException.class).isThrownBy(() -> trash.restore(early));

        assertThat(trash.restore(top)).isEqualTo(2);

        assertThat(pages.children(top)).extracting(Page::id).containsExactly(late);
        assertThat(trash.restore(early)).isEqualTo(1);
        assertThat(editor.path(early, ITALIAN)).isEqualTo("accordi/bando");
    }

    @Test
    void thePathsOfABranchRestoredElsewhereFollow() {
        long top = editor.page(null, "accordi");
        long page = editor.page(top, "bando");
        long below = editor.page(page, "allegati");
        trash.trash(page);
        editor.rename(top, ITALIAN, "intese");

        trash.restore(page);

        assertThat(editor.path(below, ITALIAN)).isEqualTo("intese/bando/allegati");
    }

    @Test
    void onlyPagesInTheTrashCanBeRestored() {
        long page = editor.page(null, "accordi");

        assertThatExceptionOfType(PageNotFoundException.class).isThrownBy(() -> trash.restore(page));
        assertThatExceptionOfType(PageNotFoundException.class).isThrownBy(() -> trash.restore(-1));
    }

    @Test
    void pagesInTheTrashCannotBeChanged() {
        long page = editor.page(null, "accordi");
        editor.english(page, "agreements");
        trash.trash(page);
        var drafting = container.get(Drafting.class);
        long version = editor.version(page, ENGLISH);
        long source = container.inTransaction(
                () -> pages.getTranslation(page, ITALIAN).newest().id());

        assertThatExceptionOfType(PageNotFoundException.class)
                .isThrownBy(() -> editor.write(page, ITALIAN, "Accordi nuovi"));
        assertThatExceptionOfType(PageNotFoundException.class)
                .isThrownBy(() -> drafting.confirm(page, ENGLISH, version, source));
        assertThatExceptionOfType(PageNotFoundException.class).isThrownBy(() -> editor.withdraw(page, ITALIAN));
        assertThat(editor.version(page, ENGLISH)).isEqualTo(version);
    }

    @Test
    void aRestoredPageIsNotScheduled() {
        long page = editor.page(null, "accordi");
        editor.write(page, ITALIAN, "Accordi nuovi");
        var day = container.clock().instant().plus(Duration.ofDays(1));
        container
                .get(Reviewing.class)
                .schedule(page, ITALIAN, editor.version(page, ITALIAN), day, day.plus(Duration.ofDays(1)));
        trash.trash(page);

        trash.restore(page);

        assertThat(pages.getTranslation(page, ITALIAN).publishAt()).isEmpty();
        assertThat(pages.getTranslation(page, ITALIAN).expireAt()).isEmpty();
    }

    @Test
    void pagesInTheTrashAreNotPublished() {
        long page = editor.page(null, "accordi");
        trash.trash(page);

        assertThatExceptionOfType(PageNotFoundException.class).isThrownBy(() -> editor.publish(page, ITALIAN));

        assertThat(site.current().text(page, ITALIAN)).isEmpty();
        trash.restore(page);
        assertThat(site.current().text(page, ITALIAN)).isEmpty();
    }
}
