package it.rer.portico.media.library;

import it.rer.portico.platform.language.Language;
import java.time.Instant;
import java.util.Map;

/**
 * A file as editors see it in their library.
 *
 * @param descriptions by language; both are there
 * @param isPublic whether a published text names it, so that citizens may get it
 * @param isTrashed whether it lies in the trash
 */
public record MediaEntry(
        MediaFacts facts,
        Map<Language, MediaDescription> descriptions,
        String createdBy,
        Instant createdAt,
        boolean isPublic,
        boolean isTrashed) {

    public MediaEntry {
        descriptions = Map.copyOf(descriptions);
    }
}
