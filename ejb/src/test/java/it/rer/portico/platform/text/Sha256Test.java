package it.rer.portico.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Sha256Test {

    /** The example of FIPS 180-2, appendix B.1. */
    @Test
    void aHashIsThatOfTheStandard() {
        var hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        var digest = Sha256.digest();
        digest.update("abc".getBytes(StandardCharsets.UTF_8));

        assertThat(Sha256.of("abc")).isEqualTo(hash).hasSize(Sha256.LENGTH);
        assertThat(Sha256.of(digest)).isEqualTo(hash);
    }
}
