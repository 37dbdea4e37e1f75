package it.rer.portico.desk.moderation;

import it.rer.portico.feedback.moderation.ModerationSubject;
import it.rer.portico.feedback.rating.RatingSummary;
import it.rer.portico.platform.language.Language;
import java.time.Instant;
import java.util.Map;

/**
 * The ratings or inquiries of one subject that wait for a review, summed up.
 *
 * @param titles of one of our pages, by language; empty otherwise
 * @param apart sums of what waits; for inquiries, which have no score, the sum is 0
 * @param counted sums of what already counts for the subject
 * @param first when the first was sent
 * @param last when the last was sent
 */
public record SetApart(
        ModerationSubject subject,
        Map<Language, String> titles,
        RatingSummary apart,
        RatingSummary counted,
        Instant first,
        Instant last) {

    public SetApart {
        titles = Map.copyOf(titles);
    }

    /** The sums of the subject if all that waits were accepted. */
    public RatingSummary together() {
        return new RatingSummary(apart.count() + counted.count(), apart.sum() + counted.sum());
    }
}
