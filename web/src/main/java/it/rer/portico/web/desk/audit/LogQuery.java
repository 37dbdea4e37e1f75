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
 * What the address asks the audit log for, as it was typed. Days are those of the administration's zone, the last one included.
 *
 * @param action the name of an action in the bundle; one that does not exist narrows nothing
 * @param page the number of a page
 * @param from a day in ISO 8601
 * @param to a day in ISO 8601
 */
record LogQuery(String actor, String action, String page, String from, String to) {

    /** The rules for what was typed; each refuses one input, so that all that is wrong can be said at once. */
    List<Runnable> rules() {
        return List.of(this::number, () -> day("from", from), () -> day("to", to));
    }

    /**
     * The same for the log.
     *
     * @throws InvalidInputException if a day or the number of the page is none
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

    private static LocalDate day(String field, String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            var day = LocalDate.parse(typed.strip());
            if (!DateInput.isKept(day.getYear())) {
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

    /** The part of an address after its question mark that asks the same. */
    String parameters() {
        return "actor=" + encoded(actor) + "&action=" + encoded(action) + "&page=" + encoded(page) + "&from="
                + encoded(from) + "&to=" + encoded(to);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
