package it.rer.portico.media.library;

import it.rer.portico.media.format.MediaType;
import it.rer.portico.platform.language.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is needed to show a file in a text or to link to it.
 *
 * @param name for people
 * @param addressName the name in URLs
 * @param fingerprint its beginning, as it is used in URLs
 * @param byteCount of the file itself
 * @param width of an image in pixels; empty for a document
 * @param height of an image in pixels; empty for a document
 * @param widths the smaller widths in which the image is stored, the smallest first
 * @param alternatives text alternatives of the image; languages without one are missing
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

    /** The text alternative of the image in a language; empty if there is none. */
    public Optional<String> alternative(Language language) {
        return Optional.ofNullable(alternatives.get(language));
    }
}
