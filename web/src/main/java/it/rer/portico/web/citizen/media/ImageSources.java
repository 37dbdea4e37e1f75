package it.rer.portico.web.citizen.media;

import it.rer.portico.media.library.MediaFacts;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** The addresses of an image at its widths ({@code srcset}), from which a browser chooses the one that fits its screen. */
final class ImageSources {

    /** The greatest width of an image in a text, in CSS pixels: {@code .p-text figure} of the style sheet. */
    private static final int COLUMN = 640;
    /** The greatest width for a browser that does not choose: enough for a high-resolution screen. */
    private static final int USUAL = 2 * COLUMN;
    /** If there is a rendition of this width, the original is larger than any page needs. */
    private static final int WIDEST = 3 * COLUMN;

    private final TreeMap<Integer, String> addresses = new TreeMap<>();

    /** @param address returns the address at a width; 0 for the original */
    ImageSources(MediaFacts image, IntFunction<String> address) {
        image.widths().forEach(width -> addresses.put(width, address.apply(width)));
        int own = image.width().orElseThrow();
        if (addresses.isEmpty() || addresses.lastKey() < WIDEST) {
            addresses.put(own, address.apply(0));
        }
    }

    /** The value of {@code src}: if possible a rendition that fills the column and is not wider than {@link #USUAL}. */
    String usual() {
        var usual = addresses.subMap(COLUMN, true, USUAL, true);
        return usual.isEmpty()
                ? Optional.ofNullable(addresses.higherEntry(USUAL))
                        .orElseGet(addresses::lastEntry)
                        .getValue()
                : usual.lastEntry().getValue();
    }

    /** The value of {@code srcset}; empty if there is only one width. */
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
     * The value of {@code sizes}: at most the column's width, on a narrower screen the whole screen.
     *
     * @param shown the width at which the text shows the image, in CSS pixels
     */
    static String sizes(int shown) {
        int most = Math.min(shown, COLUMN);
        return "(min-width: " + most + "px) " + most + "px, 100vw";
    }
}
