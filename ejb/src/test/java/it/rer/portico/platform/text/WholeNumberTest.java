package it.rer.portico.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WholeNumberTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 7, 999_999_999_999_999_999L})
    void digitsAreANumber(long number) {
        assertThat(WholeNumber.find(Long.toString(number))).contains(number);
    }

    @Test
    void leadingZerosAreAccepted() {
        assertThat(WholeNumber.find("007")).contains(7L);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " 7", "7 ", "-7", "+7", "7.0", "1e3", "٧", "1000000000000000000"})
    void anythingElseIsRefused(String text) {
        assertThat(WholeNumber.find(text)).isEmpty();
    }
}
