package it.rer.portico.content.page;

import it.rer.portico.content.change.SiteLockInterceptor;
import it.rer.portico.content.change.SiteLocked;
import it.rer.portico.platform.address.Slug;
import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.language.Language;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;

/** Slugs for texts whose editors typed none. In the caller's transaction, so that nobody takes the slug before the text is written. */
@Stateless
@Internal
@Interceptors(SiteLockInterceptor.class)
public class FreeSlugs {

    @Inject
    private Pages pages;

    @Inject
    private Addresses addresses;

    /**
     * What a page's title suggests, with a number where another page beside it has that already. Others who change
     * addresses wait meanwhile.
     *
     * @throws PageNotFoundException if there is no such page, or it is in the trash
     * @throws PathTakenException if too many have that title
     */
    @SiteLocked
    public Slug suggestFor(long pageId, Language language, String title) {
        return addresses.free(pages.getInTree(pageId), language, Slug.proposedFor(title, language));
    }
}
