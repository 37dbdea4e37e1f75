package it.rer.portico.web.desk;

/** How far a list indents a page that is below others. */
public final class Depth {

    /** Deeper levels are not indented further, since a narrow screen has no room for them. */
    private static final int DEEPEST = 5;

    private Depth() {}

    /**
     * The step of indentation, as the style sheet knows it.
     *
     * @param depth 0 at the top of the tree
     */
    public static int drawn(int depth) {
        return Math.min(depth, DEEPEST);
    }
}
