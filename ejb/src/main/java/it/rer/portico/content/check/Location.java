package it.rer.portico.content.check;

/**
 * Where in a text something was found. In the browser, {@code querySelectorAll(selector)[index]} below the element that holds the body
 * gives the element.
 *
 * @param part title, description or body
 * @param selector the name of the element's tag; empty if the whole part is meant, and always in title and description
 * @param index which element of that name, in the order of the document, from 0
 * @param excerpt the beginning of what stands there, at most {@value #EXCERPT_MAX} characters; may be empty
 */
public record Location(Part part, String selector, int index, String excerpt) {

    /** Longest excerpt, in characters. */
    public static final int EXCERPT_MAX = 60;

    private static final String CUT = "…";

    /** Shortens the excerpt, where it can between two words. */
    public Location {
        excerpt = cut(excerpt.strip());
    }

    /** A whole part. */
    static Location whole(Part part, String excerpt) {
        return new Location(part, "", 0, excerpt);
    }

    private static String cut(String text) {
        if (text.length() <= EXCERPT_MAX) {
            return text;
        }
        int end = EXCERPT_MAX - CUT.length();
        int space = text.lastIndexOf(' ', end);
        if (space > EXCERPT_MAX / 2) {
            end = space;
        } else if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + CUT;
    }
}
