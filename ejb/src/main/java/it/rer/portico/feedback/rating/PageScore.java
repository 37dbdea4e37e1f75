package it.rer.portico.feedback.rating;

/**
 * What citizens' ratings of a page come to on both scales, of those that count.
 *
 * @param count how many there are
 * @param positive how many of them say that the page did well
 */
public record PageScore(long pageId, long count, long positive) {

    /** How many of a hundred say that the page did well, rounded. */
    public int percent() {
        return count == 0 ? 0 : (int) Math.round(100.0 * positive / count);
    }
}
