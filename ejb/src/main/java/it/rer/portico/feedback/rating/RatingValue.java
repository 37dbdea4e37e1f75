package it.rer.portico.feedback.rating;

import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.text.PlainText;

/**
 * What a citizen says of a page. Making one checks it.
 *
 * @param score on the scale
 * @param reason null if they gave none
 * @param comment null if they wrote none
 */
public record RatingValue(RatingScale scale, int score, RatingReason reason, String comment) {

    /**
     * @throws InvalidInputException {@code rating.score}, {@code rating.reason} if the reason does not go with the score, or a
     *     fault of the comment's text
     */
    public RatingValue {
        if (!scale.contains(score)) {
            throw new InvalidInputException("score", "rating.score");
        }
        if (reason != null && reason.isPositive() != scale.isPositive(score)) {
            throw new InvalidInputException("reason", "rating.reason");
        }
        comment = PlainText.optional("comment", comment, scale.commentMax()).orElse(null);
    }
}
