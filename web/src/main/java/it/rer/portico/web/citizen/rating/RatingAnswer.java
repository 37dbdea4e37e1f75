package it.rer.portico.web.citizen.rating;

import it.rer.portico.feedback.rating.RatingScale;
import java.util.List;
import java.util.Optional;

/** The codes of answers in the form: words for the thumbs, numbers for the stars. */
final class RatingAnswer {

    private static final List<String> THUMBS = List.of("no", "yes");

    private RatingAnswer() {}

    /** The answers of a scale, lowest first. */
    static List<String> all(RatingScale scale) {
        return switch (scale) {
            case THUMBS -> THUMBS;
            case STARS -> scale.scores().stream().map(String::valueOf).toList();
        };
    }

    /** The score of an answer; empty if the scale has no such answer. */
    static Optional<Integer> score(RatingScale scale, String answer) {
        int index = all(scale).indexOf(answer);
        return index < 0 ? Optional.empty() : Optional.of(scale.scores().get(index));
    }

    /** Whether an answer is positive. */
    static boolean isPositive(RatingScale scale, String answer) {
        return score(scale, answer).filter(scale::isPositive).isPresent();
    }
}
