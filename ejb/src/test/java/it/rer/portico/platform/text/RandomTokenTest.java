package it.rer.portico.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RandomTokenTest {

    @Test
    void tokensDifferAndHoldWhatAnAddressMayHold() {
        var tokens = Stream.generate(() -> RandomToken.of(18)).limit(100).toList();

        assertThat(tokens).doesNotHaveDuplicates().allMatch(token -> token.matches("[A-Za-z0-9_-]{24}"));
    }
}
