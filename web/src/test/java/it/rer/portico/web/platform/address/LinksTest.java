package it.rer.portico.web.platform.address;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.web.testing.TestLinks;
import org.junit.jupiter.api.Test;

class LinksTest {

    @Test
    void addressesWithinTheSiteBeginWithTheContextPath() {
        assertThat(TestLinks.at("/portico").to(ENGLISH, "a/b")).isEqualTo("/portico/en/a/b");
        assertThat(TestLinks.atRoot().to(ENGLISH, "")).isEqualTo("/en");
    }

    @Test
    void absoluteAddressesBeginWithTheBaseUrl() {
        assertThat(TestLinks.at("/portico").absolute("/en/a")).isEqualTo("https://www.example.org/en/a");
    }
}
