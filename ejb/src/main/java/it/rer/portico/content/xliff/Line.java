package it.rer.portico.content.xliff;

import it.rer.portico.platform.text.NormalForm;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One side of a unit.
 *
 * @param segments texts of the segments that a program has cut it into, by their {@code mid}
 */
record Line(List<Content> contents, Map<String, String> segments) {

    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    static final Line NOTHING = new Line(List.of(), Map.of());

    /** The text alone. */
    String plain() {
        return Content.plain(contents);
    }

    /** Whether it is there, and nobody sees anything of it: a space that does not break, in an empty cell for instance. */
    boolean isInvisible() {
        return !contents.isEmpty() && !saysSomething();
    }

    boolean saysSomething() {
        return Content.saysSomething(contents);
    }

    /**
     * Whether a text is left as it was, though it could be translated: figures and signs are the same in every language. Programs change
     * spaces and the form of letters, which nobody sees.
     */
    static boolean isCopy(String source, String target) {
        return target.codePoints().anyMatch(Character::isLetter) && seen(source).equals(seen(target));
    }

    private static String seen(String text) {
        return UNSEEN.matcher(NormalForm.composed(text)).replaceAll("");
    }
}
