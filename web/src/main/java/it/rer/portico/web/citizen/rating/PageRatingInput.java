package it.rer.portico.web.citizen.rating;

import it.rer.portico.feedback.rating.RatingReason;
import it.rer.portico.feedback.rating.RatingScale;
import it.rer.portico.feedback.rating.RatingValue;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.text.PlainText;

/**
 * The unvalidated input of the rating form.
 *
 * @param scale on which the citizen answered
 * @param answer code of the answer ({@link RatingAnswer}); empty if none was chosen
 * @param reason code of the reason; empty if none was chosen
 */
record PageRatingInput(RatingScale scale, String answer, String reason, String comment) {

    /** The empty form. */
    static PageRatingInput none(RatingScale scale) {
        return new PageRatingInput(scale, "", "", "");
    }

    /**
     * The score of the answer.
     *
     * @throws InvalidInputException if the scale has no such answer
     */
    int score() {
        return RatingAnswer.score(scale, answer).orElseThrow(() -> new InvalidInputException("score", "rating.score"));
    }

    /**
     * The chosen reason; null if none was chosen.
     *
     * @throws InvalidInputException if there is no such reason, or it does not go with the answer
     */
    RatingReason chosenReason() {
        return reason.isEmpty()
                ? null
                : RatingReason.find(reason)
                        .filter(known -> known.isPositive() == RatingAnswer.isPositive(scale, answer))
                        .orElseThrow(() -> new InvalidInputException("", "rating.reason"));
    }

    /**
     * Validates the comment.
     *
     * @throws InvalidInputException if it is too long, or contains characters that are not allowed
     */
    void checkComment() {
        PlainText.optional("comment", comment, scale.commentMax());
    }

    /**
     * The validated rating.
     *
     * @throws InvalidInputException if any input is invalid
     */
    RatingValue value() {
        return new RatingValue(scale, score(), chosenReason(), comment);
    }
}
