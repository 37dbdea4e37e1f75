package it.rer.portico.content.xliff;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The state that translation tools give a unit and its segments in attributes of their own: memoQ for the unit ({@code mq:status},
 * {@code mq:locked}), Phrase for the unit ({@code m:confirmed}, {@code m:locked}), Trados for each segment ({@code sdl:seg} with
 * {@code conf} and {@code locked}).
 */
final class ProgramState {

    /** Most segments whose state is read; the others have the state of the unit. */
    private static final int SEGMENTS_MAX = 10_000;

    private static final Set<String> YES = Set.of("true", "1", "yes", "locked");
    private static final Set<String> UNTRANSLATED = Set.of("notstarted", "not started", "draft", "unspecified", "");

    private final boolean untranslated;
    private final boolean locked;
    private final Map<String, Boolean> segments = new HashMap<>();

    /** Starts at the start tag of a unit. */
    ProgramState(Cursor cursor) {
        untranslated = cursor.foreignAttribute("status")
                        .filter(ProgramState::isOpen)
                        .isPresent()
                || cursor.foreignAttribute("confirmed").filter("0"::equals).isPresent();
        locked = cursor.foreignAttribute("locked").filter(ProgramState::isYes).isPresent();
    }

    private static boolean isOpen(String state) {
        return UNTRANSLATED.contains(state.toLowerCase(Locale.ROOT));
    }

    private static boolean isYes(String value) {
        return YES.contains(value.toLowerCase(Locale.ROOT));
    }

    /** Reads the state of a segment, if the current element of another namespace has one. */
    void note(Cursor cursor) {
        if (cursor.name().equals("seg") && segments.size() < SEGMENTS_MAX) {
            boolean open = isOpen(cursor.attribute("conf")) && !isYes(cursor.attribute("locked"));
            segments.put(cursor.attribute("id"), open);
        }
    }

    /** Whether a tool says that the unit is not translated, and it is not locked. */
    boolean isUntranslated() {
        return untranslated && !locked;
    }

    /** Whether a tool says so of a segment; if it says nothing, what it says of the unit. */
    boolean isUntranslated(String mid) {
        return segments.getOrDefault(mid, isUntranslated());
    }
}
