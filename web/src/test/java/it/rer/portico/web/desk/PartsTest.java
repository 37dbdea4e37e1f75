package it.rer.portico.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.web.desk.shell.TestScreen;
import it.rer.portico.web.testing.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartsTest {

    @ParameterizedTest
    @CsvSource({"'', 1", "0, 1", "3, 3", "x, 1", "999999999999999999, 1000000"})
    void aPartThatNobodyCanReachIsTheNearestThatOneCan(String asked, int number) {
        try (var shown = TestScreen.shown(Exchange.get("/redazione/file").parameter("part", asked))) {
            assertThat(Parts.number(shown.screen())).isEqualTo(number);
        }
        assertThat(Parts.before(number, 50)).isNotNegative();
    }

    @Test
    void theFirstPartHasNoneBeforeAndTheLastNoneAfter() {
        assertThat(new Parts(1, 50, 100, "list?part=").getPrevious()).isEmpty();
        assertThat(new Parts(1, 50, 100, "list?part=").getNext()).isEqualTo("list?part=2");
        assertThat(new Parts(2, 50, 100, "list?part=").getPrevious()).isEqualTo("list?part=1");
        assertThat(new Parts(2, 50, 100, "list?part=").getNext()).isEmpty();
    }
}
