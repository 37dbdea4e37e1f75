package it.rer.portico.content.difference;

/**
 * A budget for one comparison, counted in words and parts that are compared. When it is used up, everything not yet compared counts as
 * different, which makes the result coarser but not wrong.
 */
final class Steps {

    /** Enough for edited bodies of the greatest length; only texts made to be slow need more. */
    static final int MAX = 40_000_000;

    private static final long SPENT = -1;

    private long left = MAX;
    private long taken;

    /**
     * Uses steps.
     *
     * @return whether that many were left; if not, none are left from now on
     */
    boolean take(long steps) {
        if (steps > left) {
            left = SPENT;
            return false;
        }
        left -= steps;
        taken += steps;
        return true;
    }

    boolean areSpent() {
        return left == SPENT;
    }

    /** How many were used. */
    long taken() {
        return taken;
    }

    /** Thrown to stop an algorithm of another library when the budget is used up. */
    static final class Spent extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Spent() {
            super("Too many steps", null, false, false);
        }
    }
}
