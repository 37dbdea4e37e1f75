package it.rer.portico.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikePatternTest {

    @Test
    void aSearchIsForTheWordsAndNotForWhatTheyMeanInAPattern() {
        assertThat(LikePattern.containing(" A_1% Ok! ")).isEqualTo("%a!_1!% ok!!%");
        assertThat(LikePattern.containing(" ")).isEqualTo("%%");
    }
}
