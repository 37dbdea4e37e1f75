package it.rer.portico.web.desk;

/** How far lists move a page in that stands below others. */
public final class Depth {

    /** Deeper down, a narrow screen has no room left. */
    private static final int DEEPEST = 5;

    private Depth() {}

    /**
     * The step that the style sheet draws.
     *
     * @param depth 0 at the top of the tree
     */
    public static int drawn(int depth) {
        return Math.min(depth, DEEPEST);
    }
}
