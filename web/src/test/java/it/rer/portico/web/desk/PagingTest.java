package it.rer.portico.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.web.desk.shell.TestScreen;
import it.rer.portico.web.testing.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagingTest {

    @ParameterizedTest
    @CsvSource({"'', 1", "0, 1", "3, 3", "x, 1", "999999999999999999, 1000000"})
    void aPartOutOfRangeIsTheNearestValidOne(String asked, int number) {
        try (var shown = TestScreen.shown(Exchange.get("/redazione/file").parameter("part", asked))) {
            assertThat(Paging.number(shown.screen())).isEqualTo(number);
        }
        assertThat(Paging.before(number, 50)).isNotNegative();
    }

    @Test
    void theFirstPartHasNoPreviousAndTheLastNoNext() {
        assertThat(new Paging(1, 50, 100, "list?part=").getPrevious()).isEmpty();
        assertThat(new Paging(1, 50, 100, "list?part=").getNext()).isEqualTo("list?part=2");
        assertThat(new Paging(2, 50, 100, "list?part=").getPrevious()).isEqualTo("list?part=1");
        assertThat(new Paging(2, 50, 100, "list?part=").getNext()).isEmpty();
    }
}
