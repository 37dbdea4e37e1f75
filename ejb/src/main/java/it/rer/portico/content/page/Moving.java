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
 * Changes where a page is found: its place in the tree and in navigation, its own address, and former addresses that lead to it. What
 * the feed calls {@link ChangeKind#MOVED}.
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
     * Hangs a page elsewhere in the tree, or elsewhere among its siblings. Paths follow in every language, and the old addresses
     * lead to the new ones.
     *
     * @param newParentId null to make it a root
     * @param place how many siblings come before it; more than there are means last
     * @throws InvalidMoveException if the new parent is the page itself or lies below it
     * @throws PathTakenException if a page stands at one of the new addresses
     */
    @SiteLocked
    public Page move(long pageId, Long newParentId, int place) {
        var page = pages.getInTree(pageId);
        var parent = newParentId == null ? null : pages.getInTree(newParentId);
        page.moveBelow(parent);
        order(page, parent == null ? pages.roots() : pages.children(parent.id()), place);
        addresses.flush("");
        feed.record(ChangeKind.MOVED, pageId, null);
        for (var language : Language.ALL) {
            relocation.follow(page, language);
        }
        addresses.flush("");
        return page;
    }

    private static void order(Page page, List<Page> siblings, int place) {
        var order = new ArrayList<>(siblings);
        order.remove(page);
        order.add(Math.max(0, Math.min(place, order.size())), page);
        for (int i = 0; i < order.size(); i++) {
            order.get(i).placeAt(i);
        }
    }

    /** Says what a page is for, and whether navigation lists it. */
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
     * Gives a translation another slug. The paths below follow, and the old addresses lead to the new ones.
     *
     * @throws ConflictException if the translation is not at that version any more
     * @throws PathTakenException if a page stands at one of the new addresses
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
     * Makes an address of former times lead to a page.
     *
     * @throws it.rer.portico.platform.error.InvalidInputException if it is no address
     * @throws PathTakenException if a page stands there
     * @throws PageNotFoundException if the page is not in the tree
     */
    @SiteLocked
    public void redirect(Language language, String path, long pageId) {
        var known = PagePath.given(path);
        addresses.claim(language, known);
        addresses.leaveRedirect(language, known, pages.getInTree(pageId));
        feed.record(ChangeKind.MOVED, pageId, language);
        addresses.flush(known);
    }
}
