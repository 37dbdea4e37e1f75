package it.rer.portico.content.check;

/**
 * The location of a finding in a text. In the browser, {@code querySelectorAll(selector)[index]} within the element that contains the body
 * returns the element.
 *
 * @param part title, description or body
 * @param selector the tag name of the element; empty if the whole part is meant, and always in title and description
 * @param index which element of that name, in document order, from 0
 * @param excerpt the beginning of the text there, at most {@value #EXCERPT_MAX} characters; may be empty
 */
public record Location(Part part, String selector, int index, String excerpt) {

    /** Longest excerpt, in characters. */
    public static final int EXCERPT_MAX = 60;

    private static final String CUT = "…";

    /** Shortens the excerpt, between two words if possible. */
    public Location {
        excerpt = cut(excerpt.strip());
    }

    /** The location of a whole part. */
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
