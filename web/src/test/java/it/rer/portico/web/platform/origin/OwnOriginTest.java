package it.rer.portico.web.platform.origin;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.web.testing.Exchange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnOriginTest {

    private final OwnOrigin own =
            new OwnOrigin(TestConfiguration.with(Option.BASE_URL, "https://portico.example.org/a"));

    @ParameterizedTest
    @CsvSource({
        "same-origin, , true",
        "same-origin, https://evil.example, true",
        "same-site, https://portico.example.org, false",
        "cross-site, , false",
        "none, , false",
        ", https://portico.example.org, true",
        ", HTTPS://portico.example.org, false",
        ", https://PORTICO.example.org, true",
        ", http://inside:8080, true",
        ", https://portico.example.org:8443, false",
        ", https://portico.example.org.evil.example, false",
        ", https://portico.example.org/, false",
        ", null, false",
        ", , false"
    })
    void onlyOurOwnPagesMaySendAForm(String fetchSite, String origin, boolean expected) {
        var exchange = Exchange.post("/redazione").header("Host", "inside:8080");
        if (fetchSite != null) {
            exchange.header("Sec-Fetch-Site", fetchSite);
        }
        if (origin != null) {
            exchange.header("Origin", origin);
        }

        assertThat(own.sent(exchange.request())).isEqualTo(expected);
    }
}
