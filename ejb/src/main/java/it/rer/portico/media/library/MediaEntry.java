package it.rer.portico.media.library;

import it.rer.portico.platform.language.Language;
import java.time.Instant;
import java.util.Map;

/**
 * A file as the library shows it to editors.
 *
 * @param descriptions by language, with an entry for every language
 * @param isPublic whether citizens may download it: a published text, a former address or a setting names it
 * @param isTrashed whether it is in the trash
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
