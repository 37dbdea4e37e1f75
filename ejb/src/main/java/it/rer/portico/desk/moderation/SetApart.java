package it.rer.portico.desk.moderation;

import it.rer.portico.feedback.rating.RatingSummary;
import it.rer.portico.feedback.review.ReviewSubject;
import it.rer.portico.platform.language.Language;
import java.time.Instant;
import java.util.Map;

/**
 * What is to be reviewed of one subject.
 *
 * @param titles of a page of ours, by language; empty otherwise
 * @param apart what it comes to; of inquiries, which have no score, the sum is 0
 * @param counted what counts of the subject without it
 * @param first when the first of it came
 * @param last when the last of it came
 */
public record SetApart(
        ReviewSubject subject,
        Map<Language, String> titles,
        RatingSummary apart,
        RatingSummary counted,
        Instant first,
        Instant last) {

    public SetApart {
        titles = Map.copyOf(titles);
    }

    /** What the subject comes to if all of it is let in. */
    public RatingSummary together() {
        return new RatingSummary(apart.count() + counted.count(), apart.sum() + counted.sum());
    }
}
