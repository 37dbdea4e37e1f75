package it.rer.portico.media.library;

import it.rer.portico.media.format.MediaKind;
import it.rer.portico.platform.text.LikePattern;
import java.util.List;
import java.util.Optional;

/**
 * Which files are asked for.
 *
 * @param text part of a name, a title or an alternative text, in upper or lower case; empty for all
 * @param kind empty for both
 * @param trashed whether the trash is meant instead of the library
 * @param first how many files come before those that are wanted
 * @param most how many are wanted, from 1 to {@link #MOST}
 */
public record MediaSearch(String text, Optional<MediaKind> kind, boolean trashed, int first, int most) {

    /** More are never given at once. */
    public static final int MOST = 200;

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
