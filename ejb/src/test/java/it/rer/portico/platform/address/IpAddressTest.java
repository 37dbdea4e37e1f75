package it.rer.portico.platform.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "::ffff:192.0.2.7, 192.0.2.7",
        "0:0:0:0:0:FFFF:c000:0207, 192.0.2.7",
        "::1, 0:0:0:0:0:0:0:1",
        "2001:DB8::A, 2001:db8:0:0:0:0:0:a",
        "fe80::1%eth0, fe80:0:0:0:0:0:0:1",
        "0:0:0:0:0:0:0:1%0, 0:0:0:0:0:0:0:1"
    })
    void everyNotationOfAnAddressIsParsed(String text, String address) {
        assertThat(IpAddress.find(text)).map(IpAddress::toString).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1",
                "1.2.3",
                "1.2.3.4.5",
                "256.1.1.1",
                "999.1.1.1",
                "01.2.3.4",
                "1.2.3.4 ",
                "٣.2.3.4",
                "1.2.3.4%eth0",
                "localhost",
                "unknown",
                "_hidden",
                "beef",
                ":",
                ":::",
                "1::2::3",
                "1:2:3:4:5:6:7:8:9",
                "12345::",
                "::ffff:1.2.3",
                "[::1]"
            })
    void hostNamesAndMalformedAddressesAreRefused(String text) {
        assertThat(IpAddress.find(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7:8080, 192.0.2.7",
        "[2001:db8::1]:443, 2001:db8:0:0:0:0:0:1",
        "[2001:db8::1], 2001:db8:0:0:0:0:0:1",
        "2001:db8::1, 2001:db8:0:0:0:0:0:1",
        "[::ffff:192.0.2.7]:1, 192.0.2.7"
    })
    void theAddressOfAHopMayHaveAPort(String text, String address) {
        assertThat(IpAddress.ofHop(text)).map(IpAddress::toString).contains(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7:", "192.0.2.7:x", "192.0.2.7:123456", "[::1", "::1]", "[]", "[::1]x", ":80"})
    void aMalformedHopIsRefused(String text) {
        assertThat(IpAddress.ofHop(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "10.1.2.3/8, 10.9.9.9, true",
        "192.0.2.128/25, 192.0.2.127, false",
        "192.0.2.128/25, 192.0.2.255, true",
        "0.0.0.0/0, 8.8.8.8, true",
        "0.0.0.0/0, ::1, false",
        "::/0, 8.8.8.8, false",
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, ::ffff:127.0.0.1, true",
        "127.0.0.1, 127.0.0.2, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/33, 2001:db8:ffff::1, false",
        "::1, 0:0:0:0:0:0:0:1, true"
    })
    void aRangeContainsTheAddressesWithItsPrefix(String range, String address, boolean contained) {
        assertThat(IpRange.find(range)
                        .orElseThrow()
                        .contains(IpAddress.find(address).orElseThrow()))
                .isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/8",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/8/8",
                "::/129",
                "10.0.0.0/ 8",
                "x/8"
            })
    void aMalformedRangeIsRefused(String text) {
        assertThat(IpRange.find(text)).isEmpty();
    }

    @Test
    void theHouseholdOfAnIpv6AddressIsItsFirstHalf() {
        assertThat(household("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(household("2001:db8:1:2::"))
                .isEqualTo("2001:db8:1:2:0:0:0:0/64")
                .isNotEqualTo(household("2001:db8:1:3:3:4:5:6"));
        assertThat(household("192.0.2.7"))
                .isEqualTo("192.0.2.7")
                .isEqualTo(household("::ffff:192.0.2.7"))
                .isNotEqualTo(household("192.0.2.8"));
    }

    @Test
    void theNetworksOfAnAddressComeSmallestFirst() {
        assertThat(IpAddress.find("2001:db8:1:2f3:4:5:6:7")
                        .orElseThrow()
                        .networks()
                        .values())
                .containsExactly(
                        "2001:db8:1:2f3:0:0:0:0/64",
                        "2001:db8:1:200:0:0:0:0/56",
                        "2001:db8:1:0:0:0:0:0/48",
                        "2001:db8:0:0:0:0:0:0/32");
        assertThat(IpAddress.find("192.0.2.7").orElseThrow().networks())
                .containsExactly(
                        Map.entry(NetworkSize.HOUSEHOLD, "192.0.2.7"),
                        Map.entry(NetworkSize.ORGANISATION, "192.0.2.0/24"));
    }

    @Test
    void notationsOfOneAddressAreEqual() {
        assertThat(IpAddress.find("::1"))
                .isEqualTo(IpAddress.find("0:0::1"))
                .hasSameHashCodeAs(IpAddress.find("0:0::1"))
                .isNotEqualTo(IpAddress.find("::2"));
    }

    private static String household(String address) {
        return IpAddress.find(address).orElseThrow().household();
    }
}
