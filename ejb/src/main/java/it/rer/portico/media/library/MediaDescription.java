package it.rer.portico.media.library;

import it.rer.portico.platform.text.PlainText;

/**
 * What is said of a file in one language.
 *
 * @param title what editors look for it by; empty if there is none
 * @param alternative what stands for the image to whoever does not see it (WCAG 1.1.1), where a text that shows it says nothing else;
 *     empty if there is none
 */
public record MediaDescription(String title, String alternative) {

    /** Longest title, in characters. */
    public static final int TITLE_MAX = 150;
    /** Longest alternative text, in characters. */
    public static final int ALTERNATIVE_MAX = 500;

    static final MediaDescription NONE = new MediaDescription("", "");

    /**
     * @throws it.rer.portico.platform.error.InvalidInputException if a part is too long or holds control characters
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
