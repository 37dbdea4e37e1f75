package it.rer.portico.content.page;

import it.rer.portico.platform.address.Slug;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.text.PlainText;

/** Builds and validates paths of pages: slugs joined by slashes, below the language, without a slash at either end. */
public final class PagePath {

    /** Longest path, in characters. */
    public static final int MAX = 700;

    /** Prefix of unreachable paths; no slug begins with it. */
    private static final String UNREACHABLE = "~";

    private PagePath() {}

    /**
     * The path of a slug below another path.
     *
     * @param parentPath empty at the root of the tree
     * @throws InvalidInputException {@code text.too-long} if the path would be too long
     */
    public static String below(String parentPath, Slug slug) {
        var path = parentPath.isEmpty() ? slug.text() : parentPath + "/" + slug.text();
        if (path.length() > MAX) {
            throw new InvalidInputException("slug", "text.too-long", MAX, path.length());
        }
        return path;
    }

    /**
     * Validates a path that a person entered.
     *
     * @throws InvalidInputException if it is missing, too long or has control characters
     */
    static String validated(String path) {
        return PlainText.requiredLine("path", path, MAX);
    }

    /** A path that no request can have, for a page in the trash. */
    static String unreachable(long pageId) {
        return UNREACHABLE + pageId;
    }

    /** Whether a path was made by {@link #unreachable}. */
    static boolean isUnreachable(String path) {
        return path.startsWith(UNREACHABLE);
    }
}
