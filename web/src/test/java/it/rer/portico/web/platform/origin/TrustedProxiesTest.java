package it.rer.portico.web.platform.origin;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.web.platform.http.SecurityHeaders;
import it.rer.portico.web.testing.Exchange;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedProxiesTest {

    private static final String STRANGER = "203.0.113.9";
    private static final String PROXY = "10.0.0.1";

    private final TrustedProxies proxies = trusting("10.0.0.0/8, 2001:db8:a::/48");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            203.0.113.9                           | one reader
            1.1.1.1, 203.0.113.9                  | what they wrote themselves stands before
            1.1.1.1, 10.9.9.9, 203.0.113.9        | also if they name a proxy of ours
            203.0.113.9, 10.0.0.2                 | two proxies of ours
            203.0.113.9 ,10.0.0.2,  10.0.0.3      | spaces or none
            203.0.113.9,, 10.0.0.2,               | empty members
            203.0.113.9:51234                     | with a port
            203.0.113.9:51234, 10.0.0.2:80        | ports all the way
            ::ffff:203.0.113.9                    | written as one of IPv6
            [::ffff:203.0.113.9]:51234            | written so with a port
            203.0.113.9, ::ffff:10.0.0.2          | a proxy of ours written so
            203.0.113.9, 2001:db8:a::1            | a proxy of IPv6
            203.0.113.9, [2001:db8:a::1]:443      | a proxy of IPv6 with a port
            unknown, 203.0.113.9                  | before them somebody hides
            """)
    void theLastHopThatIsNotOurProxyIsTheSender(String forwarded, String why) {
        assertThat(sender(PROXY, forwarded)).as(why).isEqualTo(STRANGER);
        assertThat(sender("::ffff:10.0.0.1", forwarded)).as(why).isEqualTo(STRANGER);
        assertThat(sender("2001:db8:a:0:0:0:0:7%0", forwarded)).as(why).isEqualTo(STRANGER);
    }

    @Test
    void headerLinesAreReadInOrder() {
        assertThat(sender(PROXY, "1.1.1.1\n203.0.113.9\n10.0.0.2, 10.0.0.3")).isEqualTo(STRANGER);
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.9", "1.1.1.1", "10.0.0.1", "''", "nonsense"})
    void aHeaderFromAnUntrustedPeerIsIgnored(String forwarded) {
        assertThat(sender(STRANGER, forwarded)).isEqualTo(STRANGER);
        assertThat(trusting("").sender(request(STRANGER, forwarded))).isEqualTo(STRANGER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.1.1.1, unknown                 | 10.0.0.1
            1.1.1.1, _hidden                 | 10.0.0.1
            1.1.1.1, 256.1.1.1               | 10.0.0.1
            1.1.1.1, localhost               | 10.0.0.1
            1.1.1.1, for=203.0.113.9         | 10.0.0.1
            1.1.1.1, "203.0.113.9"           | 10.0.0.1
            1.1.1.1, 203.0.113.9 10.0.0.2    | 10.0.0.1
            1.1.1.1, [203.0.113.9            | 10.0.0.1
            1.1.1.1, x, 10.0.0.2             | 10.0.0.2
            10.0.0.4, 10.0.0.2               | 10.0.0.4
            """)
    void hopsBeforeAnInvalidAddressAreIgnored(String forwarded, String sender) {
        assertThat(sender(PROXY, forwarded)).isEqualTo(sender);
    }

    @Test
    void withoutTheHeaderTheProxyIsTheSender() {
        assertThat(proxies.sender(Exchange.get("/").from(PROXY).request())).isEqualTo(PROXY);
    }

    @Test
    void theNumberOfHopsIsLimited() {
        assertThat(sender(PROXY, STRANGER + ", 10.0.0.2".repeat(29))).isEqualTo(STRANGER);
        assertThat(sender(PROXY, STRANGER + ", 10.0.0.2".repeat(30))).isEqualTo("10.0.0.2");
        assertThat(sender(PROXY, "10.0.0.2, ".repeat(2_000) + STRANGER)).isEqualTo(STRANGER);
    }

    @Test
    void anIpv6NetworkOf64BitsIsOneSender() {
        assertThat(sender("2001:db8:1:2::1", "x"))
                .isEqualTo(sender("2001:db8:1:2:ffff::2", "x"))
                .isNotEqualTo(sender("2001:db8:1:3::1", "x"));
        assertThat(sender(PROXY, "2001:db8:1:2::1")).isEqualTo(sender(PROXY, "[2001:db8:1:2:ffff::2]:80"));
    }

    @Test
    void aPeerThatIsNoIpAddressIsTheSenderAsItIs() {
        assertThat(sender("unix socket", "1.1.1.1")).isEqualTo("unix socket");
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, https, true",
        "10.0.0.1, HTTPS, true",
        "10.0.0.1, 'https, http', true",
        "10.0.0.1, http, false",
        "10.0.0.1, 'http, https', false",
        "10.0.0.1, httpsx, false",
        "10.0.0.1, '', false",
        "203.0.113.9, https, false",
        "nonsense, https, false"
    })
    void theForwardedSchemeIsTrustedOnlyFromOurProxies(String from, String scheme, boolean secure) {
        var exchange = Exchange.get("/").from(from).header("X-Forwarded-Proto", scheme);

        assertThat(proxies.isSecure(exchange.request())).isEqualTo(secure);
        assertThat(trusting("").isSecure(exchange.request())).isFalse();
        assertThat(proxies.isSecure(exchange.secure().request())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.1, true", "203.0.113.9, false"})
    void hstsIsSentWhereReadersUseHttps(String from, boolean held) {
        var configuration = TestConfiguration.with(Option.PROXY_TRUSTED, "10.0.0.0/8");
        var exchange = Exchange.get("/").from(from).header("X-Forwarded-Proto", "https");
        new SecurityHeaders(configuration, new TrustedProxies(configuration), new PortalOrigins(configuration))
                .addTo(exchange.request(), exchange.response());

        assertThat(exchange.header("Strict-Transport-Security") != null).isEqualTo(held);
    }

    @Test
    void formActionAllowsThePortal() {
        var configuration = TestConfiguration.with(
                Map.of(Option.PORTAL_ORIGINS, "https://portal.example", Option.RATED_ADDRESSES, "https://b.example/x"));
        var exchange = Exchange.get("/");
        new SecurityHeaders(configuration, new TrustedProxies(configuration), new PortalOrigins(configuration))
                .addTo(exchange.request(), exchange.response());

        assertThat(exchange.header("Content-Security-Policy"))
                .endsWith("; form-action 'self' https://b.example https://portal.example");
    }

    private String sender(String from, String forwarded) {
        return proxies.sender(request(from, forwarded));
    }

    private static jakarta.servlet.http.HttpServletRequest request(String from, String forwarded) {
        return Exchange.get("/").from(from).header("X-Forwarded-For", forwarded).request();
    }

    private static TrustedProxies trusting(String ranges) {
        return new TrustedProxies(TestConfiguration.with(Option.PROXY_TRUSTED, ranges));
    }
}
