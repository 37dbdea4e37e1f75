package it.rer.portico.feedback.rating;

/**
 * The ratings of a page that count, summed up over both scales.
 *
 * @param count number of ratings
 * @param positive number of positive ratings: see {@link RatingScale#isPositive}
 */
public record PageScore(long pageId, long count, long positive) {

    /** The share of positive ratings in percent, rounded; 0 if there is no rating. */
    public int percent() {
        return count == 0 ? 0 : (int) Math.round(100.0 * positive / count);
    }
}
