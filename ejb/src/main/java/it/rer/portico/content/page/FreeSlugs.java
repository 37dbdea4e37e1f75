package it.rer.portico.content.page;

import it.rer.portico.content.change.SiteLockInterceptor;
import it.rer.portico.content.change.SiteLocked;
import it.rer.portico.platform.address.Slug;
import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.language.Language;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;

/**
 * Proposes free slugs for texts whose editors entered none. It runs in the caller's transaction, so that nobody takes the slug before the
 * text is saved.
 */
@Stateless
@Internal
@Interceptors(SiteLockInterceptor.class)
public class FreeSlugs {

    @Inject
    private Pages pages;

    @Inject
    private Addresses addresses;

    /**
     * A slug made from a page's title, with a number if a sibling has it already. Other changes of paths wait meanwhile.
     *
     * @throws PageNotFoundException if the page does not exist or is in the trash
     * @throws PathTakenException if too many siblings have that slug
     */
    @SiteLocked
    public Slug suggestFor(long pageId, Language language, String title) {
        return addresses.free(pages.getInTree(pageId), language, Slug.proposedFor(title, language));
    }
}
