package it.rer.portico.web.desk.check;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.check.Finding;
import it.rer.portico.content.check.Location;
import it.rer.portico.content.check.Part;
import it.rer.portico.content.check.Rule;
import it.rer.portico.platform.language.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingRowTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BROKEN_LINK  | page:99999          | porta a una pagina che non c’è più:
            BROKEN_LINK  | media:7             | porta a un file che non c’è più:
            BROKEN_LINK  | asset:x.svg         | porta a «asset:x.svg», che non esiste:
            BROKEN_IMAGE | media:7             | rimanda a un file che non c’è più:
            BROKEN_IMAGE | page:12             | rimanda a una pagina del sito:
            BROKEN_IMAGE | https://a.example/b | rimanda a «https://a.example/b», che non è tra i file del sito:
            BROKEN_IMAGE | ''                  | rimanda a un file che non è indicato:
            EMPTY_LINK   | page:12             | a una pagina del sito non ha
            EMPTY_LINK   | media:7             | a un file del sito non ha
            EMPTY_LINK   | https://a.example/b | a «https://a.example/b» non ha
            """)
    void internalAddressesAreDescribedInWords(Rule rule, String address, String said) {
        var row = FindingRow.of(
                new Finding(rule, List.of(address), new Location(Part.BODY, "a", 0, address)), Language.ITALIAN);

        assertThat(row.message()).contains(said);
        assertThat(row.excerpt()).doesNotContain("page:", "media:");
    }
}
