package it.rer.portico.web.desk;

import it.rer.portico.platform.context.ClockProducer;
import it.rer.portico.platform.error.InvalidInputException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/** Days and moments as inputs of HTML send them, which anybody can write into an address as well. */
public final class DateInput {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9998;

    private DateInput() {}

    /**
     * A moment in the administration's zone.
     *
     * @throws InvalidInputException {@code schedule.form} if it is none, or none that every database keeps
     */
    public static Instant moment(String field, String typed) {
        return parsed(typed.strip())
                .filter(moment -> isKept(moment.getYear()))
                .map(moment -> moment.atZone(ClockProducer.ZONE).toInstant())
                .orElseThrow(() -> new InvalidInputException(field, "schedule.form"));
    }

    private static Optional<LocalDateTime> parsed(String typed) {
        try {
            return Optional.of(LocalDateTime.parse(typed));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether databases keep the days of a year; beyond it they differ. */
    public static boolean isKept(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
