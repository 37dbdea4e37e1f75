package it.rer.portico.web.desk.audit;

import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.access.audit.AuditFilter;
import it.rer.portico.platform.context.ClockProducer;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.text.WholeNumber;
import it.rer.portico.web.desk.DateInput;
import it.rer.portico.web.platform.text.Texts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The filter of the audit log as the query string gives it, unchecked. Days are in the administration's time zone; the last one is
 * included.
 *
 * @param action the key of an action; an unknown one is ignored
 * @param page the number of a page
 * @param from a day in ISO 8601
 * @param to a day in ISO 8601
 */
record LogQuery(String actor, String action, String page, String from, String to) {

    /** The checks, one per input, so that all errors can be shown at once. */
    List<Runnable> rules() {
        return List.of(this::number, () -> day("from", from), () -> day("to", to));
    }

    /**
     * The filter for the service.
     *
     * @throws InvalidInputException if a day or the number of the page is malformed
     */
    AuditFilter filter() {
        var last = day("to", to);
        return new AuditFilter(
                actor.isBlank() ? null : actor.strip(),
                Stream.of(AuditAction.values())
                        .filter(each -> Texts.key(each).equals(action))
                        .findFirst()
                        .orElse(null),
                number(),
                start(day("from", from)),
                start(last == null ? null : last.plusDays(1)));
    }

    private Long number() {
        if (page.isBlank()) {
            return null;
        }
        return WholeNumber.find(page.strip()).orElseThrow(() -> new InvalidInputException("page", "audit.page"));
    }

    private static LocalDate day(String field, String input) {
        if (input.isBlank()) {
            return null;
        }
        try {
            var day = LocalDate.parse(input.strip());
            if (!DateInput.isStorable(day.getYear())) {
                throw new InvalidInputException(field, "audit.day");
            }
            return day;
        } catch (DateTimeException e) {
            throw new InvalidInputException(field, "audit.day");
        }
    }

    private static Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(ClockProducer.ZONE).toInstant();
    }

    /** The filter as a query string. */
    String parameters() {
        return "actor=" + encoded(actor) + "&action=" + encoded(action) + "&page=" + encoded(page) + "&from="
                + encoded(from) + "&to=" + encoded(to);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
