package it.rer.portico.feedback.rating;

/**
 * The number and the sum of some ratings on one scale.
 *
 * @param count number of ratings
 * @param sum of their scores
 */
public record RatingSummary(long count, long sum) {

    /** The mean score; 0 if there are no ratings. */
    public double average() {
        return count == 0 ? 0 : (double) sum / count;
    }
}
