package it.rer.portico.web.desk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.access.audit.AuditFilter;
import it.rer.portico.platform.error.InvalidInputException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LogQueryTest {

    @Test
    void emptyInputsDoNotFilter() {
        assertThat(new LogQuery("", " ", "", "", "").filter()).isEqualTo(AuditFilter.NONE);
    }

    @Test
    void daysAreInRomeAndTheLastOneIsIncluded() {
        assertThat(new LogQuery(" anna ", "page-created", "12", "2026-03-28", "2026-03-29").filter())
                .isEqualTo(new AuditFilter(
                        "anna",
                        AuditAction.PAGE_CREATED,
                        12L,
                        Instant.parse("2026-03-27T23:00:00Z"),
                        Instant.parse("2026-03-29T22:00:00Z")));
    }

    @Test
    void malformedDaysAndNumbersAreReportedAtTheirInput() {
        assertRefused(new LogQuery("", "", "", "ieri", ""), "from");
        assertRefused(new LogQuery("", "", "", "", "+999999999-12-31"), "to");
        assertRefused(new LogQuery("", "", "prima", "", ""), "page");
    }

    private static void assertRefused(LogQuery query, String field) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(query::filter)
                .satisfies(e -> assertThat(e.field()).isEqualTo(field));
    }

    @Test
    void everyInvalidInputIsReported() {
        var query = new LogQuery("", "", "prima", "ieri", "oggi");

        assertThat(query.rules()).hasSize(3).allSatisfy(rule -> assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(rule::run));
        assertThat(new LogQuery("", "", "1", "2026-03-28", "").rules()).allSatisfy(Runnable::run);
    }

    @Test
    void theQueryStringKeepsTheInput() {
        assertThat(new LogQuery("a&b", "", "1", "", "").parameters()).isEqualTo("actor=a%26b&action=&page=1&from=&to=");
    }
}
