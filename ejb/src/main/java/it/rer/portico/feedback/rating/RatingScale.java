package it.rer.portico.feedback.rating;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The scale on which a page is rated: the Region's two thumbs, or the five stars of AgID's municipal model. */
public enum RatingScale {
    /** 0 = not useful, 1 = useful. */
    THUMBS(0, 1, 1, 500),
    /** 1 = worst, 5 = best. AgID asks what was difficult up to 3, and what was liked from 4. */
    STARS(1, 5, 4, 200);

    private final int lowest;
    private final int highest;
    private final int positiveFrom;
    private final int commentMax;

    RatingScale(int lowest, int highest, int positiveFrom, int commentMax) {
        this.lowest = lowest;
        this.highest = highest;
        this.positiveFrom = positiveFrom;
        this.commentMax = commentMax;
    }

    /** The scale with that code; empty if there is none. */
    public static Optional<RatingScale> find(String code) {
        return Stream.of(values()).filter(scale -> scale.code().equals(code)).findFirst();
    }

    /** The code in forms and settings, for instance {@code stars}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All scores, lowest first. */
    public List<Integer> scores() {
        return IntStream.rangeClosed(lowest, highest).boxed().toList();
    }

    /** Longest comment, in characters; AgID's model sets a limit of its own. */
    public int commentMax() {
        return commentMax;
    }

    /** Whether a score exists on this scale. */
    public boolean contains(int score) {
        return score >= lowest && score <= highest;
    }

    /** Whether a score is positive. */
    public boolean isPositive(int score) {
        return score >= positiveFrom;
    }

    /** The lowest positive score. */
    int positiveFrom() {
        return positiveFrom;
    }
}
