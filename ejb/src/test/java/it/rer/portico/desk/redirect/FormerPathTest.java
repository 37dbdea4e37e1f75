package it.rer.portico.desk.redirect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.content.page.PagePath;
import it.rer.portico.platform.address.WebAddress;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormerPathTest {

    private static final WebAddress SITE =
            WebAddress.find("https://www.example.org/portale").orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "progetti/europa, progetti/europa",
        "\u00a0/Progetti/Europa\u00a0\u202f, progetti/europa",
        "/Progetti//Europa/, progetti/europa",
        "/it/progetti/europa, progetti/europa",
        "https://www.example.org/portale/it/progetti/Europa, progetti/europa",
        "https://www.example.org/portale/vecchio.htm, vecchio.htm",
        "citt%C3%A0, città",
        "CITTÀ, città",
        "c++, c++",
        "itinerari, itinerari",
        // as people type them and as browsers copy them
        "/Internazionale/Accordi e intese.html, internazionale/accordi e intese.html",
        "/internazionale/Accordi%20e%20intese.html, internazionale/accordi e intese.html",
        "att+2, att+2",
        "att%2B2, att+2",
        "a:b;c=1, a:b;c=1",
        "'a[1](2){3}''|,!$&=@~*', 'a[1](2){3}''|,!$&=@~*'",
        "\"citato\", \"citato\"",
        "sconto 50%, sconto 50%",
        "sconto%2050%25, sconto 50%",
        "a%3Fb%23c, a?b#c",
        "citt%E0, città",
        "CITT%C3%80, città",
        "citta%CC%80, città",
        "%E0%E8/a, àè/a",
        "documento.pdf/view, documento.pdf/view",
        "/a/@@view, a/@@view",
        "/a/./b/../c.aspx, a/c.aspx",
        "progetti#europa, progetti",
        "/a​b, ab",
        // with a query, in any order, without tracking parameters
        "/index.php?id=12, index.php?id=12",
        "/index.php?ID=12&amp;Lang=IT, index.php?id=12&lang=it",
        "/index.php?b=2&a=1&utm_source=x&fbclid=y#z, index.php?a=1&b=2",
        "?p=123, ?p=123",
        "/?page_id=7, ?page_id=7",
        "/it?page_id=7, ?page_id=7",
        "cerca?q=caff%E8+nero, cerca?q=caffè nero",
        "cerca?q=a%26b%3Dc%2Bd, cerca?q=a%26b%3Dc%2Bd",
        "progetti?, progetti",
        // of the predecessor, whose host is ignored
        "https://www.old.example/path?x=1#frag, path?x=1",
        "http://old.example:8080/Path/, path",
        "www.old.example/path, path",
        "https://example.org/portale/a, a",
        "http://www.example.org/portale?p=1, ?p=1"
    })
    void anAddressIsNormalisedAsRequestsAreLookedUp(String typed, String path) {
        assertThat(FormerPath.of(typed, Language.ITALIAN, SITE)).hasToString(path);
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertThat(FormerPath.of("a".repeat(PagePath.MAX), Language.ITALIAN, SITE)
                        .path())
                .hasSize(PagePath.MAX);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> FormerPath.of("a".repeat(PagePath.MAX + 1), Language.ITALIAN, SITE))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("text.too-long"));
    }

    @ParameterizedTest
    @CsvSource({
        "' ', text.required",
        "/, redirect.form",
        "/it/, redirect.form",
        "#europa, redirect.form",
        "?, redirect.form",
        "?utm_source=x, redirect.form",
        "../.., redirect.form",
        "progetti%2Feuropa, redirect.form",
        "progetti%5Ceuropa, redirect.form",
        "progetti\\\\europa, redirect.form",
        "progetti%00, redirect.form",
        "progetti%0Aeuropa, redirect.form",
        "https://[, redirect.form",
        "ftp://www.example.org/portale/a, redirect.form",
        "https://user@old.example/a, redirect.form",
        "https://www.example.org/altro, redirect.elsewhere",
        "/en/projects, redirect.language",
        "redazione/pagine, redirect.system",
        "-/mappa-del-sito, redirect.system",
        "https://www.example.org/portale/media/a.pdf, redirect.system"
    })
    void whatCannotBeAnAddressOfAPageIsRefused(String typed, String key) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> FormerPath.of(typed, Language.ITALIAN, SITE))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
