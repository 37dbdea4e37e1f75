package it.rer.portico.media.library;

import it.rer.portico.media.format.MediaKind;
import it.rer.portico.platform.text.LikePattern;
import java.util.List;
import java.util.Optional;

/**
 * A search in the library.
 *
 * @param text part of a name, a title or an alternative text, case-insensitive; empty for all
 * @param kind empty for both
 * @param trashed whether to search the trash instead of the library
 * @param first how many results to skip
 * @param most how many results to return at most, from 1 to {@link #MOST}
 */
public record MediaSearch(String text, Optional<MediaKind> kind, boolean trashed, int first, int most) {

    /** The most results of one call. */
    public static final int MOST = 200;

    /** @throws IllegalArgumentException if {@code first} or {@code most} is out of range */
    public MediaSearch {
        if (first < 0 || most < 1 || most > MOST) {
            throw new IllegalArgumentException(most + " files from " + first);
        }
    }

    List<MediaKind> kinds() {
        return kind.map(List::of).orElseGet(() -> List.of(MediaKind.values()));
    }

    String pattern() {
        return LikePattern.containing(text);
    }
}
