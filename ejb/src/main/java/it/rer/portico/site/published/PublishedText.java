package it.rer.portico.site.published;

import it.rer.portico.content.page.PageContent;
import it.rer.portico.platform.language.Language;
import java.time.Instant;

/**
 * What citizens read of a page in one language.
 *
 * @param pageId the page
 * @param path the whole path below the language
 * @param revisionId the published revision, which a rating refers to
 * @param content with sanitised HTML; links to pages by identity are not resolved yet
 * @param modified when this text was published
 */
public record PublishedText(
        long pageId, Language language, String path, long revisionId, PageContent content, Instant modified) {

    /** What links to it say. */
    public String title() {
        return content.title();
    }
}
