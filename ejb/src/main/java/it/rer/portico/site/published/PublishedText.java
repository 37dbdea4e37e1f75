package it.rer.portico.site.published;

import it.rer.portico.content.page.PageContent;
import it.rer.portico.platform.language.Language;
import java.time.Instant;

/**
 * The published text of a page in one language.
 *
 * @param pageId the page
 * @param path the full path below the language
 * @param revisionId the published revision, which a rating refers to
 * @param content with sanitised HTML; links to pages by id ({@code page:12}) are not resolved yet
 * @param modified when this text was published
 */
public record PublishedText(
        long pageId, Language language, String path, long revisionId, PageContent content, Instant modified) {

    /** The title, also the text of links to the page. */
    public String title() {
        return content.title();
    }
}
