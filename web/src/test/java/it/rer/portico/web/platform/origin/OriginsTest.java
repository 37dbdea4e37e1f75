package it.rer.portico.web.platform.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginsTest {

    private final Origins origins = new Origins(List.of("https://Www.example.org", "http://127.0.0.1:8080"));

    @ParameterizedTest
    @CsvSource({
        "https://www.example.org/a/b?c=d#e, true",
        "http://127.0.0.1:8080/, true",
        "https://user@www.example.org/, false",
        "https://www.example.org@attacker.example/, false",
        "//www.example.org/, false",
        "/a, false",
        "javascript:alert(1), false",
        "https://www.example.org\\@attacker.example/, false",
        "'', false"
    })
    void allowAddressesOfTheListedOrigins(String address, boolean allowed) {
        assertThat(origins.allowAddress(address)).isEqualTo(allowed);
    }
}
