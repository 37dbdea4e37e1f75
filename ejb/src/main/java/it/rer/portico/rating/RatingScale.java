package it.rer.portico.rating;

/** How a page is judged: the Region's two thumbs, or the five stars of AgID's municipal model. */
public enum RatingScale {
    /** 0 = not useful, 1 = useful. */
    THUMBS(0, 1, 1),
    /** 1 = worst, 5 = best. AgID asks what was difficult up to 3, and what was liked from 4. */
    STARS(1, 5, 4);

    private final int lowest;
    private final int highest;
    private final int positiveFrom;

    RatingScale(int lowest, int highest, int positiveFrom) {
        this.lowest = lowest;
        this.highest = highest;
        this.positiveFrom = positiveFrom;
    }

    /** Whether a score exists on this scale. */
    public boolean contains(int score) {
        return score >= lowest && score <= highest;
    }

    /** Whether a score says that the page did well. */
    public boolean isPositive(int score) {
        return score >= positiveFrom;
    }

    /** The lowest score that says that the page did well. */
    int positiveFrom() {
        return positiveFrom;
    }
}
