package it.rer.portico.feedback.rating;

/**
 * What ratings of one scale come to, of those that count.
 *
 * @param count how many there are
 * @param sum of their scores
 */
public record RatingSummary(long count, long sum) {

    /** The mean score; 0 if there is none. */
    public double average() {
        return count == 0 ? 0 : (double) sum / count;
    }
}
