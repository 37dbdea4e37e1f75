package it.rer.portico.content.page;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.change.ChangeFeed;
import it.rer.portico.platform.language.Language;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Editor;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.groups.Tuple;

/** Base class of tests that edit pages and look at the revisions, redirects and changes that result. */
abstract class EditedPages {

    final Container container;
    final Drafting drafting;
    final Moving moving;
    final Publishing publishing;
    final Pages pages;
    final ChangeFeed feed;
    final Editor editor;

    EditedPages(Container container) {
        this.container = container;
        drafting = container.get(Drafting.class);
        moving = container.get(Moving.class);
        publishing = container.get(Publishing.class);
        pages = container.get(Pages.class);
        feed = container.get(ChangeFeed.class);
        editor = new Editor(container);
    }

    Long parent(long page) {
        return container.inTransaction(
                () -> pages.get(page).parent().orElseThrow().id());
    }

    Revision draft(long page, Language language) {
        return revision(page, language, translation -> translation.draft().orElseThrow());
    }

    Revision published(long page, Language language) {
        return revision(page, language, translation -> translation.published().orElseThrow());
    }

    /** Loads the revision within the transaction, since providers differ in what can be loaded later. */
    private Revision revision(long page, Language language, Function<Translation, Revision> which) {
        return container.inTransaction(() -> {
            var revision = which.apply(pages.getTranslation(page, language));
            assertThat(revision.title()).isNotBlank();
            assertThat(revision.translation().path()).isNotBlank();
            return revision;
        });
    }

    List<Redirect> redirects() {
        return container.inTransaction(() -> {
            var em = container.get(jakarta.persistence.EntityManager.class);
            var all = em.createNamedQuery(Redirect.ALL, Redirect.class).getResultList();
            all.forEach(redirect ->
                    assertThat(redirect.page().orElseThrow().position()).isNotNegative());
            return all;
        });
    }

    /** The page that an old path redirects to; null if there is no redirect. */
    Long redirect(Language language, String path) {
        return redirects().stream()
                .filter(redirect ->
                        redirect.language() == language && redirect.path().equals(path))
                .map(redirect -> redirect.page().orElseThrow().id())
                .findFirst()
                .orElse(null);
    }

    List<Tuple> changes() {
        return feed.since(0).stream()
                .map(change -> Tuple.tuple(
                        change.kind(),
                        change.pageId().orElse(null),
                        change.language().orElse(null)))
                .toList();
    }

    static List<Long> upTo(long last) {
        return java.util.stream.LongStream.rangeClosed(1, last).boxed().toList();
    }
}
