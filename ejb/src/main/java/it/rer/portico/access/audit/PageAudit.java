package it.rer.portico.access.audit;

import it.rer.portico.content.page.Pages;
import it.rer.portico.content.page.Translation;
import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.language.Language;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;

/** Writes down what was done to a page, under the title that it has at that moment. */
@Stateless
@Internal
public class PageAudit {

    @Inject
    private Audit audit;

    @Inject
    private Pages pages;

    /**
     * Writes down what the caller did to a page, in the transaction that does it.
     *
     * @param language null if it was done to the page in all languages
     * @param detail what else should be known, in words that need no translation; may be null
     */
    public void record(AuditAction action, long pageId, Language language, String detail) {
        audit.record(action, pageId, language, title(pageId, language), detail);
    }

    /** What a page is called in the log: by its newest title, in a language or, where it is not written in it, in the other; Italian first if none. */
    public String title(long pageId, Language language) {
        return pages.translations(pageId).values().stream()
                .min(Comparator.<Translation, Boolean>comparing(each -> each.language() != language)
                        .thenComparing(Translation::language))
                .map(Translation::newest)
                .map(newest -> newest.title())
                .orElse("");
    }
}
