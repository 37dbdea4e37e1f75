package it.rer.portico.xliff;

import java.util.List;
import java.util.Map;

/**
 * One side of a unit.
 *
 * @param segments texts of the segments that a program has cut it into, by their {@code mid}
 */
record Line(List<Content> contents, Map<String, String> segments) {

    static final Line NOTHING = new Line(List.of(), Map.of());

    /** The text alone. */
    String plain() {
        return Content.plain(contents);
    }

    boolean saysSomething() {
        return Content.saysSomething(contents);
    }

    /** Whether a text is left as it was, though it could be translated: figures and signs are the same in every language. */
    static boolean isCopy(String source, String target) {
        return source.equals(target) && target.codePoints().anyMatch(Character::isLetter);
    }
}
