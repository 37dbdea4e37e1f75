package it.rer.portico.media.library;

import it.rer.portico.media.format.MediaType;
import it.rer.portico.platform.language.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a text that names a file must know to show it or to lead to it.
 *
 * @param name as people read it
 * @param addressName as it stands in addresses
 * @param fingerprint as much of it as addresses hold
 * @param byteCount of the file itself
 * @param width of an image in pixels; empty for a document
 * @param height of an image in pixels; empty for a document
 * @param widths at which the image is there besides its own, the smallest first
 * @param alternatives what stands for the image, by language; without the languages that have none
 */
public record MediaFacts(
        long id,
        String name,
        String addressName,
        MediaType type,
        String fingerprint,
        long byteCount,
        OptionalInt width,
        OptionalInt height,
        List<Integer> widths,
        Map<Language, String> alternatives) {

    public MediaFacts {
        widths = List.copyOf(widths);
        alternatives = Map.copyOf(alternatives);
    }

    /** What stands for the image in a language; empty if nothing was written in it. */
    public Optional<String> alternative(Language language) {
        return Optional.ofNullable(alternatives.get(language));
    }
}
