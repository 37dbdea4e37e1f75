package it.rer.portico.content.xliff;

import it.rer.portico.platform.text.NormalForm;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The source or the target of a unit.
 *
 * @param segments texts of the segments into which a translation tool has split it, by their {@code mid}
 */
record Line(List<Content> contents, Map<String, String> segments) {

    private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    static final Line EMPTY = new Line(List.of(), Map.of());

    /** The text without elements. */
    String plain() {
        return Content.plain(contents);
    }

    /** Whether it exists but has no visible text: a no-break space in an empty cell for instance. */
    boolean isInvisible() {
        return !contents.isEmpty() && !hasVisibleText();
    }

    boolean hasVisibleText() {
        return Content.hasVisibleText(contents);
    }

    /**
     * Whether a target equals its source although it has letters; figures and punctuation are the same in every language. White space and
     * Unicode forms are ignored, because tools change them.
     */
    static boolean isCopy(String source, String target) {
        return target.codePoints().anyMatch(Character::isLetter)
                && visible(source).equals(visible(target));
    }

    private static String visible(String text) {
        return INVISIBLE.matcher(NormalForm.composed(text)).replaceAll("");
    }
}
