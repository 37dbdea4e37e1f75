package it.rer.portico.redirect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.address.WebAddress;
import it.rer.portico.error.InvalidInputException;
import it.rer.portico.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormerPathTest {

    private static final WebAddress SITE =
            WebAddress.find("https://www.example.org/portale").orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "progetti/europa, progetti/europa",
        "/Progetti//Europa/, progetti/europa",
        "/it/progetti/europa, progetti/europa",
        "https://www.example.org/portale/it/progetti/Europa, progetti/europa",
        "https://www.example.org/portale/vecchio.htm, vecchio.htm",
        "citt%C3%A0, città",
        "CITTÀ, città",
        "c++, c++",
        "itinerari, itinerari"
    })
    void anAddressIsKeptAsReadersAddressesAreLookedUp(String typed, String path) {
        assertThat(FormerPath.of(typed, Language.ITALIAN, SITE)).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "' ', text.required",
        "/, redirect.form",
        "/it/, redirect.form",
        "progetti?anno=2019, redirect.form",
        "progetti#europa, redirect.form",
        "progetti/../europa, redirect.form",
        "progetti%2Feuropa, redirect.form",
        "progetti%, redirect.form",
        "progetti europa, redirect.form",
        "https://[, redirect.form",
        "ftp://www.example.org/portale/a, redirect.form",
        "https://www.example.com/portale/a, redirect.elsewhere",
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
