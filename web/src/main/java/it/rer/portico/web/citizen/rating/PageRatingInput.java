package it.rer.portico.web.citizen.rating;

import it.rer.portico.feedback.rating.RatingReason;
import it.rer.portico.feedback.rating.RatingScale;
import it.rer.portico.feedback.rating.RatingValue;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.text.PlainText;

/**
 * What a citizen typed into the form below a page, as they typed it.
 *
 * @param scale the scale on which they answered
 * @param answer as the form calls it ({@link RatingAnswer}); empty if none was chosen
 * @param reason the code of one; empty if none was chosen
 */
record PageRatingInput(RatingScale scale, String answer, String reason, String comment) {

    /** Nothing yet. */
    static PageRatingInput none(RatingScale scale) {
        return new PageRatingInput(scale, "", "", "");
    }

    /** @throws InvalidInputException if the scale has no such answer */
    int score() {
        return RatingAnswer.score(scale, answer).orElseThrow(() -> new InvalidInputException("score", "rating.score"));
    }

    /**
     * Null if none was chosen.
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

    /** @throws InvalidInputException if the comment is too long, or holds what no text holds */
    void checkComment() {
        PlainText.optional("comment", comment, scale.commentMax());
    }

    /**
     * What is stored.
     *
     * @throws InvalidInputException if anything is wrong with it
     */
    RatingValue value() {
        return new RatingValue(scale, score(), chosenReason(), comment);
    }
}
