package it.rer.portico.site.published;

import it.rer.portico.platform.language.Language;
import java.time.Instant;

/**
 * What citizens read of a page in one language.
 *
 * @param pageId the page
 * @param path the whole path below the language
 * @param revisionId the published revision, which a rating refers to
 * @param body sanitised HTML; links to pages by identity are not resolved yet
 * @param modified when this text was published
 */
public record PublishedText(
        long pageId,
        Language language,
        String path,
        long revisionId,
        String title,
        String description,
        String body,
        Instant modified) {}
