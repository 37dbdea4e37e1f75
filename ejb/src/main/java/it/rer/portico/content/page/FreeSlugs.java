package it.rer.portico.content.page;

import it.rer.portico.content.change.ChangeFeed;
import it.rer.portico.platform.language.Language;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Slugs for texts whose editors typed none. In the caller's transaction, so that nobody takes the slug before the text is written. */
@Stateless
public class FreeSlugs {

    @Inject
    private ChangeFeed feed;

    @Inject
    private Pages pages;

    @Inject
    private Addresses addresses;

    /**
     * What a page's title suggests, with a number where another page beside it has that already. Waits in the queue of those who change
     * addresses.
     *
     * @throws PageNotFoundException if there is no such page, or it is in the trash
     * @throws PathTakenException if too many have that title
     */
    public Slug suggestFor(long pageId, Language language, String title) {
        feed.lock();
        return addresses.free(pages.getInTree(pageId), language, Slug.proposedFor(title, language));
    }
}
