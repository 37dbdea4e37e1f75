package it.rer.portico.web.platform.origin;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.Wiring;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormOriginsTest {

    private static final Configuration CONFIGURATION = TestConfiguration.with(Map.of(
            Option.BASE_URL, "https://portico.example.org/a",
            Option.PORTAL_ORIGINS, "https://portal.example"));

    private final FormOrigins origins =
            Wiring.wire(new FormOrigins(), new OwnOrigin(CONFIGURATION), new PortalOrigins(CONFIGURATION));

    @ParameterizedTest
    @CsvSource({
        ", https://evil.example, false",
        "none, https://evil.example, false",
        "same-site, https://other.example.org, false",
        "cross-site, https://evil.example, false",
        "cross-site, , false",
        "cross-site, null, false",
        ", null, false",
        "same-site, null, true",
        "same-origin, null, true",
        "same-origin, https://renamed-by-a-proxy.example, true",
        ", https://portico.example.org, true",
        ", http://portico.example.org, true",
        ", https://inside.example, true",
        ", https://portico.example.org.evil.example, false",
        ", https://portico.example.org:8443, false",
        ", https://portico.example.org https://evil.example, false",
        ", https://portal.example, true",
        "cross-site, https://portal.example, true",
        "same-site, , true",
        "none, , true",
        ", '', false",
        ", , true"
    })
    void aForeignOriginIsRefusedEvenWithoutFetchMetadata(String site, String origin, boolean expected) {
        var exchange = Exchange.post("/portlets/rating/it/r").header("Host", "inside.example:443");
        if (site != null) {
            exchange.header("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            exchange.header("Origin", origin);
        }

        assertThat(origins.allow(exchange.request())).isEqualTo(expected);
    }
}
