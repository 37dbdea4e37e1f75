package it.rer.portico.feedback.rating;

import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.text.PlainText;

/**
 * A citizen's rating of a page: score, reason and comment, validated on construction.
 *
 * @param score on the scale
 * @param reason null if none was given
 * @param comment null if none was given
 */
public record RatingValue(RatingScale scale, int score, RatingReason reason, String comment) {

    /**
     * @throws InvalidInputException {@code rating.score} if the score is not on the scale; {@code rating.reason} if the reason does not
     *     match the score; {@code text.…} if the comment is invalid
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
