package it.rer.portico.access.audit;

import it.rer.portico.content.page.Pages;
import it.rer.portico.content.page.Translation;
import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.language.Language;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;

/** Writes entries about pages to the audit log, under the page's title at that time. */
@Stateless
@Internal
public class PageAudit {

    @Inject
    private Audit audit;

    @Inject
    private Pages pages;

    /**
     * Records an action of the caller on a page, in the caller's transaction.
     *
     * @param language null if it concerns the page in all languages
     * @param detail anything else worth knowing, in words that need no translation; may be null
     */
    public void record(AuditAction action, long pageId, Language language, String detail) {
        audit.record(action, pageId, language, title(pageId, language), detail);
    }

    /**
     * The title of a page in the log: its newest title in a language or, if it is not translated into it, in the other; Italian first if
     * the language is null. Empty if it has no text.
     */
    public String title(long pageId, Language language) {
        return pages.translations(pageId).values().stream()
                .min(Comparator.<Translation, Boolean>comparing(each -> each.language() != language)
                        .thenComparing(Translation::language))
                .map(Translation::newest)
                .map(newest -> newest.title())
                .orElse("");
    }
}
