package it.rer.portico.web.platform.text;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.platform.error.InvalidInputException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023-03-22T13:21:06+01:00 | 22 marzo 2023, ore 13:21   | 22 March 2023, 13:21
            2023-03-26T01:59:59+01:00 | 26 marzo 2023, ore 01:59   | 26 March 2023, 01:59
            2023-03-26T03:00:00+02:00 | 26 marzo 2023, ore 03:00   | 26 March 2023, 03:00
            2023-08-15T09:05:00+02:00 | 15 agosto 2023, ore 09:05  | 15 August 2023, 09:05
            2023-10-29T02:30:00+02:00 | 29 ottobre 2023, ore 02:30 | 29 October 2023, 02:30
            2023-10-29T02:30:00+01:00 | 29 ottobre 2023, ore 02:30 | 29 October 2023, 02:30
            2024-01-01T00:00:00+01:00 | 1 gennaio 2024, ore 00:00  | 1 January 2024, 00:00
            """)
    void momentsFollowTheAdministrationsZoneAcrossSummerTime(String machines, String italian, String english) {
        var instant = OffsetDateTime.parse(machines).toInstant();

        assertThat(Texts.machineMoment(instant)).isEqualTo(machines);
        assertThat(Texts.moment(ITALIAN, instant)).isEqualTo(italian);
        assertThat(Texts.moment(ENGLISH, instant)).isEqualTo(english);
    }

    @Test
    void machineMomentsHaveNoFractionsOfSeconds() {
        assertThat(Texts.machineMoment(Instant.parse("2023-03-22T12:21:06.987654Z")))
                .isEqualTo("2023-03-22T13:21:06+01:00");
    }

    @Test
    void aRefusalIsFormattedInTheReadersLanguage() {
        var refusal = new InvalidInputException("comment", "text.too-long", 500, 1234);

        assertThat(Texts.message(ITALIAN, refusal))
                .isEqualTo("Accorcia il testo: al massimo 500 caratteri, ora sono 1.234");
        assertThat(Texts.message(ENGLISH, refusal)).isEqualTo("Shorten the text: at most 500 characters, now 1,234");
    }

    @Test
    void messagesHaveSingularAndPlural() {
        assertThat(Texts.message(ITALIAN, "editor.too-many", 1L))
                .isEqualTo("Troppi tentativi non riusciti: riprova tra un minuto");
        assertThat(Texts.message(ITALIAN, "editor.too-many", 15L))
                .isEqualTo("Troppi tentativi non riusciti: riprova tra 15 minuti");
        assertThat(Texts.message(ENGLISH, "feedback.too-many", 1L)).endsWith("Try again in one second");
        assertThat(Texts.message(ENGLISH, "feedback.too-many", 42L)).endsWith("Try again in 42 seconds");
    }
}
