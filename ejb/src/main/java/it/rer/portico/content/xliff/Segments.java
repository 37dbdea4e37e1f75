package it.rer.portico.content.xliff;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The segments into which a program has cut a line: sentences, mostly. A segment may stand in pieces, where an element begins in the middle
 * of it. None lies within another; where one does, it counts as a part of that.
 */
final class Segments {

    private final Map<String, StringBuilder> texts = new LinkedHashMap<>();
    private boolean open;

    /**
     * Begins one.
     *
     * @param mid of the current element; empty if it marks no segment
     * @return the same, to end it; empty if none was begun
     */
    String begin(String mid) {
        if (open || mid.isEmpty()) {
            return "";
        }
        open = true;
        return mid;
    }

    /** Ends what {@link #begin} has begun, if it has. */
    void end(String mid, Supplier<String> text) {
        if (!mid.isEmpty()) {
            texts.computeIfAbsent(mid, none -> new StringBuilder()).append(text.get());
            open = false;
        }
    }

    /** Their texts, each in one line, by their {@code mid}. */
    Map<String, String> texts() {
        Map<String, String> lines = new LinkedHashMap<>();
        texts.forEach((mid, text) -> lines.put(mid, Content.oneLine(text)));
        return lines;
    }
}
