package it.rer.portico.feedback.review;

import it.rer.portico.platform.error.InvalidInputException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A part of time.
 *
 * @param from the first moment in it
 * @param until the first moment after it
 */
public record TimeSpan(Instant from, Instant until) {

    /** @throws InvalidInputException {@code span.order} if it ends before it begins */
    public TimeSpan {
        if (!from.isBefore(until)) {
            throw new InvalidInputException("until", "span.order");
        }
    }

    /** The least of whole minutes that holds both moments. */
    public static TimeSpan ofMinutes(Instant first, Instant last) {
        return new TimeSpan(
                first.truncatedTo(ChronoUnit.MINUTES),
                last.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES));
    }
}
