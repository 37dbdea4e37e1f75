package it.rer.portico.web.platform.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrayCharactersTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/it", "/it/a/b-c", "/it/città", "/.", "/it/..", "/it/../a."})
    void aCleanPathHasNoOtherReading(String path) {
        assertThat(StrayCharacters.without(path)).allMatch(String::isEmpty);
    }

    @Test
    void theFewestCharactersAreRemovedFirst() {
        assertThat(StrayCharacters.without("/it/a b).\u200b"))
                .containsExactly("/it/a b).", "/it/ab).", "/it/a b)", "/it/ab)", "/it/a b", "/it/ab");
    }

    @Test
    void onlyAFewMarksAreRemoved() {
        assertThat(StrayCharacters.without("/it/a" + ".".repeat(StrayCharacters.MARKS_MAX)))
                .endsWith("/it/a");
        assertThat(StrayCharacters.without("/it/a" + ".".repeat(StrayCharacters.MARKS_MAX + 1)))
                .hasSize(StrayCharacters.MARKS_MAX)
                .doesNotContain("/it/a");
        assertThat(StrayCharacters.without("/it/a" + ". ".repeat(StrayCharacters.MARKS_MAX)))
                .endsWith("/it/a");
    }

    @Test
    void anyPathHasFewAndShortReadings() {
        var random = new Random(20261129);
        var parts = "/ .%20)\u200b\u0301aé+\n\ud800".toCharArray();
        for (int round = 0; round < 2_000; round++) {
            var path = new StringBuilder();
            int length = random.nextInt(StrayCharacters.LENGTH_MAX);
            int kinds = 1 + random.nextInt(parts.length);
            while (path.length() < length) {
                path.append(parts[random.nextInt(kinds)]);
            }
            assertThat(StrayCharacters.without(path.toString()))
                    .hasSizeLessThanOrEqualTo(2 * (StrayCharacters.MARKS_MAX + 1))
                    .allMatch(reading -> reading.length() <= 2 * length + 1);
        }
        assertThat(StrayCharacters.without("/it/" + "a".repeat(StrayCharacters.LENGTH_MAX) + "."))
                .isEmpty();
    }
}
