package it.rer.portico.content.page;

import it.rer.portico.content.change.ChangeFeed;
import it.rer.portico.content.change.ChangeKind;
import it.rer.portico.content.change.SiteLockInterceptor;
import it.rer.portico.content.change.SiteLocked;
import it.rer.portico.platform.address.Slug;
import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.language.Language;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes where a page is found: its position in the tree and in navigation, its slug, and redirects to it. The feed records it as
 * {@link ChangeKind#MOVED}.
 */
@Stateless
@Internal
@Interceptors(SiteLockInterceptor.class)
public class Moving {

    @Inject
    private Pages pages;

    @Inject
    private Addresses addresses;

    @Inject
    private Relocation relocation;

    @Inject
    private ChangeFeed feed;

    /**
     * Moves a page to another parent or position. Paths change in every language, and old paths redirect to the new ones.
     *
     * @param newParentId null to make it a root
     * @param position how many siblings precede it; more than there are means last
     * @throws InvalidMoveException if the new parent is the page itself or below it
     * @throws PageNotFoundException if the page or the parent is not in the tree
     * @throws PathTakenException if a page has one of the new paths
     */
    @SiteLocked
    public Page move(long pageId, Long newParentId, int position) {
        var page = pages.getInTree(pageId);
        var parent = newParentId == null ? null : pages.getInTree(newParentId);
        page.moveBelow(parent);
        order(page, parent == null ? pages.roots() : pages.children(parent.id()), position);
        addresses.flush("");
        feed.record(ChangeKind.MOVED, pageId, null);
        for (var language : Language.ALL) {
            relocation.follow(page, language);
        }
        addresses.flush("");
        return page;
    }

    private static void order(Page page, List<Page> siblings, int position) {
        var order = new ArrayList<>(siblings);
        order.remove(page);
        order.add(Math.max(0, Math.min(position, order.size())), page);
        for (int i = 0; i < order.size(); i++) {
            order.get(i).moveToPosition(i);
        }
    }

    /**
     * Sets a page's kind, and whether navigation lists it.
     *
     * @throws PageNotFoundException if the page is not in the tree
     */
    @SiteLocked
    public Page describe(long pageId, PageKind kind, boolean inNavigation) {
        var page = pages.getInTree(pageId);
        if (page.kind() != kind || page.inNavigation() != inNavigation) {
            page.become(kind);
            page.listInNavigation(inNavigation);
            addresses.flush("");
            feed.record(ChangeKind.MOVED, pageId, null);
        }
        return page;
    }

    /**
     * Changes the slug of a translation. The paths of pages below follow, and old paths redirect to the new ones.
     *
     * @throws ConflictException if the translation has another version by now
     * @throws PathTakenException if a page has one of the new paths
     */
    @SiteLocked
    public Translation rename(long pageId, Language language, long version, Slug slug) {
        var translation = pages.getTranslation(pageId, language, version);
        pages.getInTree(pageId);
        relocation.rename(translation, slug);
        addresses.flush(translation.path());
        return translation;
    }

    /**
     * Adds a redirect from an old path to a page.
     *
     * @throws it.rer.portico.platform.error.InvalidInputException if the path is invalid
     * @throws PathTakenException if a page has the path
     * @throws PageNotFoundException if the page is not in the tree
     */
    @SiteLocked
    public void redirect(Language language, String path, long pageId) {
        var known = PagePath.validated(path);
        addresses.claim(language, known);
        addresses.leaveRedirect(language, known, pages.getInTree(pageId));
        feed.record(ChangeKind.MOVED, pageId, language);
        addresses.flush(known);
    }
}
