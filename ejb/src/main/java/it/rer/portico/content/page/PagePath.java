package it.rer.portico.content.page;

import it.rer.portico.platform.address.Slug;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.text.PlainText;

/** Paths of pages: slugs joined by slashes, below the language, without a slash at either end. */
public final class PagePath {

    /** Longest path, in characters. */
    public static final int MAX = 700;

    /** No slug begins so. */
    private static final String PLACELESS = "~";

    private PagePath() {}

    /**
     * The path of a slug below another path.
     *
     * @param parentPath empty at the root of the tree
     * @throws InvalidInputException {@code text.too-long} if the tree has grown too deep for an address
     */
    public static String below(String parentPath, Slug slug) {
        var path = parentPath.isEmpty() ? slug.text() : parentPath + "/" + slug.text();
        if (path.length() > MAX) {
            throw new InvalidInputException("slug", "text.too-long", MAX, path.length());
        }
        return path;
    }

    /**
     * A path as a person gives it.
     *
     * @throws InvalidInputException if it is missing, too long or holds control characters
     */
    static String given(String path) {
        return PlainText.requiredLine("path", path, MAX);
    }

    /** A path that no reader can ask for, for a page in the trash. */
    static String placeless(long pageId) {
        return PLACELESS + pageId;
    }

    /** Whether a path is one that {@link #placeless} gives. */
    static boolean isPlaceless(String path) {
        return path.startsWith(PLACELESS);
    }
}
