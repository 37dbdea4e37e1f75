package it.rer.portico.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/redazione", "/redazione/redattori", "/redazione/a-1/b_2?page=2&q=a%20b+c.d"})
    void aSignInLeadsToPathsOfTheDesk(String path) {
        assertThat(AccessPath.isDestination(path)).isTrue();
    }

    @Test
    void aLongPathIsMatchedWithoutStackOverflow() {
        assertThat(AccessPath.isDestination("/redazione" + "/a".repeat(100_000)))
                .isTrue();
        assertThat(AccessPath.isDestination("/redazione" + "/a".repeat(100_000) + "?" + "a=b&".repeat(100_000)))
                .isTrue();
        assertThat(AccessPath.isDestination("/redazione" + "/a".repeat(100_000) + "//"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/it",
                "redazione",
                "//redazione",
                "/redazione/",
                "/redazione//a",
                "/redazione/../it",
                "/redazione/.",
                "/redazionex",
                "/redazione@evil.example",
                "/redazione\\a",
                "/redazione\n",
                "/redazione?a\r\nb",
                "/redazione?a#b",
                "/redazione/accesso",
                "/redazione/accesso?to=%2Fredazione",
                "/redazione/uscita",
                "https://evil.example/redazione"
            })
    void aSignInLeadsNowhereElse(String path) {
        assertThat(AccessPath.isDestination(path)).isFalse();
    }
}
