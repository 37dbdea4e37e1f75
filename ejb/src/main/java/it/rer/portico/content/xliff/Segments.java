package it.rer.portico.content.xliff;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The segments into which a translation tool has split a line: sentences, mostly. A segment may be in pieces, if an element begins in the
 * middle of it. Nested segments count as part of the outer one.
 */
final class Segments {

    private final Map<String, StringBuilder> texts = new LinkedHashMap<>();
    private boolean open;

    /**
     * Begins a segment.
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

    /** Ends the segment that {@link #begin} has begun, if any. */
    void end(String mid, Supplier<String> text) {
        if (!mid.isEmpty()) {
            texts.computeIfAbsent(mid, none -> new StringBuilder()).append(text.get());
            open = false;
        }
    }

    /** The texts of the segments, each in one line, by their {@code mid}. */
    Map<String, String> texts() {
        Map<String, String> lines = new LinkedHashMap<>();
        texts.forEach((mid, text) -> lines.put(mid, Content.oneLine(text)));
        return lines;
    }
}
