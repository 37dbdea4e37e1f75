package it.rer.portico.web.citizen.media;

import it.rer.portico.media.library.MediaFacts;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** The addresses of an image, from which a browser takes the one that its screen needs. */
final class ImageSources {

    /** The widest that a text shows an image, in pixels of CSS: {@code .p-text figure} of the style. */
    private static final int COLUMN = 640;
    /** What a browser gets that does not choose: enough for a fine screen. */
    private static final int USUAL = 2 * COLUMN;
    /** Where there is a copy of this width, the file itself is more than any page needs. */
    private static final int WIDEST = 3 * COLUMN;

    private final TreeMap<Integer, String> addresses = new TreeMap<>();

    /** @param address at a width; 0 for the file itself */
    ImageSources(MediaFacts image, IntFunction<String> address) {
        image.widths().forEach(width -> addresses.put(width, address.apply(width)));
        int own = image.width().orElseThrow();
        if (addresses.isEmpty() || addresses.lastKey() < WIDEST) {
            addresses.put(own, address.apply(0));
        }
    }

    /** For whoever takes just one: what fills the column, but is no larger than is usual, if it is there. */
    String usual() {
        var usual = addresses.subMap(COLUMN, true, USUAL, true);
        return usual.isEmpty()
                ? Optional.ofNullable(addresses.higherEntry(USUAL))
                        .orElseGet(addresses::lastEntry)
                        .getValue()
                : usual.lastEntry().getValue();
    }

    /** The value of {@code srcset}; empty if there is nothing to choose from. */
    Optional<String> set() {
        return addresses.size() < 2
                ? Optional.empty()
                : Optional.of(addresses.entrySet().stream()
                        .map(ImageSources::candidate)
                        .collect(Collectors.joining(", ")));
    }

    private static String candidate(Map.Entry<Integer, String> source) {
        return source.getValue() + " " + source.getKey() + "w";
    }

    /**
     * The value of {@code sizes}: the column's width, on a narrower screen all of it.
     *
     * @param shown the width at which the text shows the image, if it has the room
     */
    static String sizes(int shown) {
        int most = Math.min(shown, COLUMN);
        return "(min-width: " + most + "px) " + most + "px, 100vw";
    }
}
