package it.rer.portico.feedback.moderation;

import it.rer.portico.platform.error.InvalidInputException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A span of time between two moments.
 *
 * @param from the first moment, inclusive
 * @param until the end, exclusive
 */
public record TimeSpan(Instant from, Instant until) {

    /** @throws InvalidInputException {@code span.order} if it does not end after it begins */
    public TimeSpan {
        if (!from.isBefore(until)) {
            throw new InvalidInputException("until", "span.order");
        }
    }

    /** The shortest span of whole minutes that contains both moments. */
    public static TimeSpan ofMinutes(Instant first, Instant last) {
        return new TimeSpan(
                first.truncatedTo(ChronoUnit.MINUTES),
                last.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES));
    }
}
