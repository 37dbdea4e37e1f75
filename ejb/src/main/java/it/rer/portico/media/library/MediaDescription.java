package it.rer.portico.media.library;

import it.rer.portico.platform.text.PlainText;

/**
 * Title and alternative text of a file in one language.
 *
 * @param title by which editors find the file; empty if there is none
 * @param alternative the default text alternative of the image (WCAG 1.1.1), used where the text that shows it gives none; empty if there
 *     is none
 */
public record MediaDescription(String title, String alternative) {

    /** Longest title, in characters. */
    public static final int TITLE_MAX = 150;
    /** Longest alternative text, in characters. */
    public static final int ALTERNATIVE_MAX = 500;

    static final MediaDescription NONE = new MediaDescription("", "");

    /**
     * @throws it.rer.portico.platform.error.InvalidInputException if the title or the alternative text is too long or contains control
     *     characters
     */
    public MediaDescription {
        title = line("title", title, TITLE_MAX);
        alternative = line("alternative", alternative, ALTERNATIVE_MAX);
    }

    private static String line(String field, String text, int maxLength) {
        return PlainText.optional(field, text, maxLength)
                .map(known -> known.replaceAll("\\s+", " "))
                .orElse("");
    }
}
