package it.rer.portico.content.page;

import it.rer.portico.content.change.ChangeFeed;
import it.rer.portico.content.change.ChangeKind;
import it.rer.portico.content.change.SiteLockInterceptor;
import it.rer.portico.content.change.SiteLocked;
import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.language.Language;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves pages with all pages below them to the trash, and restores them. Addresses of pages in the trash answer 410. Nothing is ever
 * deleted.
 */
@Stateless
@Internal
@Interceptors(SiteLockInterceptor.class)
public class Trash {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Pages pages;

    @Inject
    private Addresses addresses;

    @Inject
    private Relocation relocation;

    @Inject
    private ChangeFeed feed;

    /**
     * Moves a page and all pages below it to the trash; published texts are withdrawn.
     *
     * @return how many pages were moved
     * @throws PageNotFoundException if the page is not in the tree
     */
    @SiteLocked
    public int trash(long pageId) {
        var now = clock.instant();
        var branch = branch(pages.getInTree(pageId), false);
        for (var page : branch) {
            page.trash(now);
            pages.translations(page.id()).values().forEach(this::leave);
            feed.record(ChangeKind.WITHDRAWN, page.id(), null);
        }
        addresses.flush("");
        return branch.size();
    }

    private void leave(Translation translation) {
        if (translation.published().isPresent()) {
            translation.withdraw(null, null);
        }
        if (translation.wasPublished()) {
            addresses.leaveRedirect(translation.language(), translation.path(), translation.page());
        }
        translation.unschedule();
        translation.releasePath();
    }

    /**
     * Restores a page as the last of its siblings, with the pages that went to the trash together with it. Its texts are drafts, and
     * nothing is scheduled for them.
     *
     * @return how many pages were restored
     * @throws PageNotFoundException if it is not in the trash
     * @throws InvalidMoveException if the page above it is in the trash
     * @throws PathTakenException if another page has one of the paths
     */
    @SiteLocked
    public int restore(long pageId) {
        var top = em.find(Page.class, pageId);
        if (top == null || top.trashedAt().isEmpty()) {
            throw new PageNotFoundException(pageId);
        }
        if (top.parent().filter(above -> above.trashedAt().isPresent()).isPresent()) {
            throw new InvalidMoveException();
        }
        var branch = branch(top, true);
        branch.forEach(Page::restore);
        var siblings = top.parent().map(above -> pages.children(above.id())).orElseGet(pages::roots);
        top.moveToPosition(siblings.stream().mapToInt(Page::position).max().orElse(-1) + 1);
        addresses.flush("");
        Language.ALL.forEach(language -> relocation.follow(top, language));
        branch.forEach(page -> feed.record(ChangeKind.MOVED, page.id(), null));
        addresses.flush("");
        return branch.size();
    }

    /** A page and all pages below it; in the trash, only those that went there together with it. */
    private List<Page> branch(Page top, boolean trashed) {
        var branch = new ArrayList<>(List.of(top));
        var level = List.of(top);
        while (!level.isEmpty()) {
            level = em.createNamedQuery(Page.BELOW, Page.class)
                    .setParameter("parents", level.stream().map(Page::id).toList())
                    .getResultStream()
                    .filter(page -> trashed
                            ? page.trashedAt().equals(top.trashedAt())
                            : page.trashedAt().isEmpty())
                    .toList();
            branch.addAll(level);
        }
        return branch;
    }
}
