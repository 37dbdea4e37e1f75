package it.rer.portico.content.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReferencesTest {

    @Test
    void thePagesOfABodyAreThoseOfItsLinksEachOnce() {
        var named =
                References.in("<p><a href=\"page:1\">a</a> <a href=\"page:20#content-b\">b</a> <a href=\"page:1\">c</a>"
                        + " page:4 \"page:5\" <a href=\"https://www.example.org/page:6\">d</a></p>");

        assertThat(named.pages()).containsExactlyInAnyOrder(1L, 20L);
        assertThat(named.files()).isEmpty();
    }

    @Test
    void aMalformedReferenceToAPageCountsAsNoPage() {
        for (var address : new String[] {"page:3x", "page:", "PAGE:3", " page:3"}) {
            assertThat(References.in("<a href=\"" + address + "\">a</a>").pages())
                    .as(address)
                    .containsExactly(References.NO_PAGE);
        }
    }

    @Test
    void theFilesOfABodyAreThoseOfItsLinksAndImages() {
        var named =
                References.in("<a href=\"media:1\">a</a><img src=\"media:2\" alt=\"\"><img src=\"page:3\" alt=\"\">");

        assertThat(named.files()).containsExactlyInAnyOrder(1L, 2L);
        assertThat(named.pages()).isEmpty();
    }
}
