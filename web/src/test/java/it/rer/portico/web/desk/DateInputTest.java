package it.rer.portico.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.platform.error.InvalidInputException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateInputTest {

    @Test
    void parsesInTheTimeZoneOfTheAdministration() {
        assertThat(DateInput.moment("from", " 2026-07-01T08:30 ")).isEqualTo(Instant.parse("2026-07-01T06:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-07-01",
                "1899-12-31T23:59",
                "0000-01-01T00:00",
                "-999999999-01-01T00:00",
                "+999999999-12-31T23:59",
                "9999-01-01T00:00",
                "2026-02-30T00:00"
            })
    void refusesWhatIsNoMomentOrNoDatabaseCanStore(String input) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> DateInput.moment("from", input))
                .satisfies(e -> assertThat(e.key()).isEqualTo("schedule.form"))
                .satisfies(e -> assertThat(e.field()).isEqualTo("from"));
    }
}
