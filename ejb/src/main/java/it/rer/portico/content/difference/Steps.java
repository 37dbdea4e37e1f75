package it.rer.portico.content.difference;

/**
 * What one comparison may still do: steps are words and parts held against each other. Once they are spent, what was not compared yet counts
 * as different, which is never wrong, only coarser.
 */
final class Steps {

    /** Enough for bodies of the greatest length that have been edited; only those made to be slow need more. */
    static final int MAX = 40_000_000;

    private static final long SPENT = -1;

    private long left = MAX;
    private long taken;

    /** Whether so many more may be done; they count as done then, and if not, no others may be done either. */
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

    /** How many were taken. */
    long taken() {
        return taken;
    }

    /** Ends an algorithm that knows no other end. */
    static final class Spent extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Spent() {
            super("Too many steps", null, false, false);
        }
    }
}
