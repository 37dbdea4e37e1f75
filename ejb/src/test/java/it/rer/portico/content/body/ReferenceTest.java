package it.rer.portico.content.body;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.body.Reference.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

    @Test
    void aPageMayHaveAnAnchorAndAFileMayNot() {
        assertThat(Reference.find("page:12")).contains(new Reference(Kind.PAGE, 12));
        assertThat(Reference.find("page:12#content-a")).contains(new Reference(Kind.PAGE, 12));
        assertThat(Reference.find("media:7")).contains(new Reference(Kind.FILE, 7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page:",
                "page:0",
                "page:012",
                "page:12b",
                "page:9999999999999999999",
                "Page:12",
                " page:12",
                "media:7#page=2",
                "media:-7",
                "media:0"
            })
    void aMalformedReferenceIsFoundByItsPrefixOnly(String address) {
        assertThat(Reference.find(address)).isEmpty();
        assertThat(Reference.kindByPrefix(address)).contains(address.contains("edia") ? Kind.FILE : Kind.PAGE);
    }

    @Test
    void otherAddressesAreNoReferences() {
        assertThat(Reference.kindByPrefix("https://example.org/page:12")).isEmpty();
        assertThat(Reference.kindByPrefix("asset:demo/mappa.svg")).isEmpty();
        assertThat(Reference.kindByPrefix("#page:12")).isEmpty();
    }

    @Test
    void theFilesOfABodyAreSearchedInItsPlainText() {
        assertThat(Reference.filesIn("<p><a href=\"media:1\">a</a> media:2</p>"))
                .containsExactlyInAnyOrder(1L, 2L);
    }
}
