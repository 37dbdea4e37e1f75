package it.rer.portico.content.xliff;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What programs say of a unit and its segments in attributes of their own: memoQ at the unit ({@code mq:status}, {@code mq:locked}), Phrase
 * at the unit ({@code m:confirmed}, {@code m:locked}), Trados of each segment ({@code sdl:seg} with {@code conf} and {@code locked}).
 */
final class ProgramState {

    /** Segments of which more is said than a unit has; further ones are not looked at. */
    private static final int SEGMENTS_MAX = 10_000;

    private static final Set<String> YES = Set.of("true", "1", "yes", "locked");
    private static final Set<String> UNTRANSLATED = Set.of("notstarted", "not started", "draft", "unspecified", "");

    private final boolean untranslated;
    private final boolean locked;
    private final Map<String, Boolean> segments = new HashMap<>();

    /** Stands at the beginning of a unit. */
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

    private static boolean isYes(String said) {
        return YES.contains(said.toLowerCase(Locale.ROOT));
    }

    /** Notes what an element of others says of a segment, if it does. */
    void note(Cursor cursor) {
        if (cursor.name().equals("seg") && segments.size() < SEGMENTS_MAX) {
            boolean open = isOpen(cursor.attribute("conf")) && !isYes(cursor.attribute("locked"));
            segments.put(cursor.attribute("id"), open);
        }
    }

    /** Whether a program says that nobody has translated the unit, and that somebody could. */
    boolean isUntranslated() {
        return untranslated && !locked;
    }

    /** The same of a segment; of one that nothing is said of, what is said of the unit. */
    boolean isUntranslated(String mid) {
        return segments.getOrDefault(mid, isUntranslated());
    }
}
