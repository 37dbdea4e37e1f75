package it.rer.portico.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The forms in which hashes, tokens and searches reach the database. */
class KeptFormsTest {

    /** The example of FIPS 180-2, appendix B.1. */
    @Test
    void aHashIsThatOfTheStandard() {
        var hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        var digest = Sha256.digest();
        digest.update("abc".getBytes(StandardCharsets.UTF_8));

        assertThat(Sha256.of("abc")).isEqualTo(hash).hasSize(Sha256.LENGTH);
        assertThat(Sha256.of(digest)).isEqualTo(hash);
    }

    @Test
    void tokensDifferAndHoldWhatAnAddressMayHold() {
        var tokens = Stream.generate(() -> RandomToken.of(18)).limit(100).toList();

        assertThat(tokens).doesNotHaveDuplicates().allMatch(token -> token.matches("[A-Za-z0-9_-]{24}"));
    }

    @Test
    void aSearchIsForTheWordsAndNotForWhatTheyMeanInAPattern() {
        assertThat(LikePattern.containing(" A_1% Ok! ")).isEqualTo("%a!_1!% ok!!%");
        assertThat(LikePattern.containing(" ")).isEqualTo("%%");
    }
}
