package it.rer.portico.web.citizen.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.web.testing.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpamSignsTest {

    @Test
    void aPersonLeavesTheHiddenFieldEmpty() {
        assertThat(SpamSigns.in(Exchange.post("/").request())).isFalse();
        assertThat(SpamSigns.in(Exchange.post("/").parameter("website", "").request()))
                .isFalse();
        assertThat(SpamSigns.in(Exchange.post("/").parameter("website", "x").request()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "2999"})
    void aFormSentTooFastIsSuspected(String elapsed) {
        assertThat(SpamSigns.in(Exchange.post("/").parameter("elapsed", elapsed).request()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3000", "999999999999", "", "abc", "-5", "1.5", "99999999999999999999"})
    void withoutAValidTimeNothingIsSuspected(String elapsed) {
        assertThat(SpamSigns.in(Exchange.post("/").parameter("elapsed", elapsed).request()))
                .isFalse();
    }
}
