package it.rer.portico.platform.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.example.org, https://www.example.org/",
        "HTTPS://WWW.Example.ORG/A, https://www.example.org/A",
        "https://www.example.org:443/a, https://www.example.org/a",
        "http://www.example.org:80/a, http://www.example.org/a",
        "http://www.example.org:443/a, http://www.example.org:443/a",
        "https://www.example.org:/a, https://www.example.org/a",
        "https://www.example.org/a#b, https://www.example.org/a",
        "https://www.example.org/a/?b=%2f..#c, https://www.example.org/a/?b=%2f..",
        "https://www.example.org/%7e%61/%c3%a0, https://www.example.org/~a/%C3%A0",
        "https://www.example.org/città, https://www.example.org/citt%C3%A0",
        "http://[2001:DB8::1]:8080/, http://[2001:db8::1]:8080/"
    })
    void addressesAreNormalised(String text, String form) {
        assertThat(WebAddress.find(text)).map(WebAddress::toString).contains(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/a",
                "//www.example.org/a",
                "www.example.org",
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://www.example.org/",
                "https:www.example.org",
                "https://",
                "https:///a",
                "https://user@www.example.org/",
                "https://www.example.org@evil.example/",
                "https://www.example.org:99999/",
                "https://www.example.org:x/",
                "https://www.example.org/a b",
                "https://www.example.org\\@evil.example/",
                "https://www.example.org/a\\b",
                "https://www.example.org/a%5cb",
                "https://www.example.org/a%2Fb",
                "https://www.example.org/a%252fb",
                "https://www.example.org/a/../b",
                "https://www.example.org/a/..",
                "https://www.example.org/./a",
                "https://www.example.org/a/%2e%2E/b",
                "https://www.example.org/a/%252e%252e/b",
                "https://www.example.org/a/..;x=1/b",
                "https://www.example.org/a%00",
                "https://www.example.org/a%0d%0aSet-Cookie:x",
                "https://www.example.org/a\r\nSet-Cookie: x",
                "https://www.exàmple.org/",
                "https://www.example.org%2eevil.example/"
            })
    void malformedAndAmbiguousAddressesAreRefused(String text) {
        assertThat(WebAddress.find(text)).isEmpty();
    }

    @Test
    void anAddressIsNoLongerThanItsColumn() {
        var start = "https://www.example.org/";

        assertThat(WebAddress.find(start + "a".repeat(WebAddress.MAX - start.length())))
                .isPresent();
        assertThat(WebAddress.find(start + "a".repeat(WebAddress.MAX - start.length() + 1)))
                .isEmpty();
        assertThat(WebAddress.find(start + "à".repeat(WebAddress.MAX - start.length())))
                .as("longer once it is encoded")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.example.org/a, https://www.example.org/a, true",
        "https://www.example.org/a/, https://www.example.org/a, true",
        "https://www.example.org/a, https://www.example.org/a/, true",
        "https://www.example.org/a/b?c, https://www.example.org/a, true",
        "https://www.example.org/%61/b, https://www.example.org/a, true",
        "https://www.example.org/anything, https://www.example.org, true",
        "https://www.example.org/ab, https://www.example.org/a, false",
        "https://www.example.org/, https://www.example.org/a, false",
        "https://www.example.org/A/b, https://www.example.org/a, false",
        "http://www.example.org/a, https://www.example.org/a, false",
        "https://www.example.org:8443/a, https://www.example.org/a, false",
        "https://www.example.org.evil.example/a, https://www.example.org/a, false",
        "https://evil.example/a?https://www.example.org/a, https://www.example.org/a, false"
    })
    void aFolderContainsTheAddressesBelowItBySegment(String address, String folder, boolean within) {
        assertThat(WebAddress.find(address)
                        .orElseThrow()
                        .isWithin(WebAddress.find(folder).orElseThrow()))
                .isEqualTo(within);
    }
}
