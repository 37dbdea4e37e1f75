package it.rer.portico.web.platform.origin;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.config.TestConfiguration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortalOriginsTest {

    private final PortalOrigins origins = new PortalOrigins(
            TestConfiguration.with(Option.PORTAL_ORIGINS, "https://Www.example.org, http://127.0.0.1:8080"));

    @ParameterizedTest
    @CsvSource({
        "https://www.example.org, true",
        "https://WWW.example.org, true",
        "http://127.0.0.1:8080, true",
        "http://www.example.org, false",
        "https://www.example.org:444, false",
        "https://www.example.org.attacker.example, false",
        "null, false"
    })
    void allowTheListedOrigins(String origin, boolean allowed) {
        assertThat(origins.allow(origin)).isEqualTo(allowed);
    }

    @Test
    void includeTheOriginsOfRatedAddresses() {
        var rated = new PortalOrigins(TestConfiguration.with(Map.of(
                Option.PORTAL_ORIGINS, "https://www.example.org:443",
                Option.RATED_ADDRESSES, "http://b.example/a/, https://www.example.org/b")));

        assertThat(rated.allow("http://b.example")).isTrue();
        assertThat(rated.allow("https://www.example.org")).isTrue();
        assertThat(rated.sources()).isEqualTo("http://b.example https://www.example.org");
    }

    @Test
    void allowNothingUnlessConfigured() {
        assertThat(new PortalOrigins(TestConfiguration.defaults()).allow("https://www.example.org"))
                .isFalse();
    }
}
