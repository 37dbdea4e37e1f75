package it.rer.portico.web.desk;

import it.rer.portico.platform.context.ClockProducer;
import it.rer.portico.platform.error.InvalidInputException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/** Parses the values of HTML date inputs. They may also come from a query string, so anything may be in them. */
public final class DateInput {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9998;

    private DateInput() {}

    /**
     * Parses a {@code datetime-local} value as a moment in the administration's time zone.
     *
     * @throws InvalidInputException {@code schedule.form} if the value is not a date and time, or is outside the years that every database
     * can store
     */
    public static Instant moment(String field, String input) {
        return parsed(input.strip())
                .filter(moment -> isStorable(moment.getYear()))
                .map(moment -> moment.atZone(ClockProducer.ZONE).toInstant())
                .orElseThrow(() -> new InvalidInputException(field, "schedule.form"));
    }

    private static Optional<LocalDateTime> parsed(String input) {
        try {
            return Optional.of(LocalDateTime.parse(input));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether every supported database can store dates of a year. */
    public static boolean isStorable(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
