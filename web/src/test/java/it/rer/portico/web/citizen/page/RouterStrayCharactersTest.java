package it.rer.portico.web.citizen.page;

import static it.rer.portico.platform.language.Language.ITALIAN;
import static it.rer.portico.web.citizen.page.TestRoutes.SITE;
import static it.rer.portico.web.citizen.page.TestRoutes.route;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was added to addresses on their way through letters and documents is taken off. */
class RouterStrayCharactersTest {

    /** As they come out of letters and documents. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /it/relazioni.                     | moved /it/relazioni
            /it/relazioni,                     | moved /it/relazioni
            /it/relazioni;                     | moved /it/relazioni
            /it/relazioni).                    | moved /it/relazioni
            /it/relazioni>                     | moved /it/relazioni
            /it/relazioni»…                    | moved /it/relazioni
            /it/relazioni”                     | moved /it/relazioni
            '/it/relazioni’'                   | moved /it/relazioni
            '/it/relazioni '                   | moved /it/relazioni
            /it/relazioni\u00a0                | moved /it/relazioni
            '/it/relazioni . '                 | moved /it/relazioni
            /it/relazioni/).                   | moved /it/relazioni
            '/it/relazioni/ '                  | moved /it/relazioni
            /it/relazioni%20                   | moved /it/relazioni
            /it/relazioni%E2%80%8B.            | moved /it/relazioni
            /it/relazioni\u200b                | moved /it/relazioni
            /it/relazioni\ufeff                | moved /it/relazioni
            /it/rela\u00adzioni/atti\u200bvita | moved /it/relazioni/attivita
            '/it/relazioni/ attivita'          | moved /it/relazioni/attivita
            /\u200bit/relazioni                | moved /it/relazioni
            /IT/Relazioni).                    | moved /it/relazioni
            /en/relations/activities.          | moved /en/relations/activities
            '/en/relations/activities '        | moved /en/relations/activities
            # copied out of the source of a page or a letter, or with what browsers keep for themselves
            /it/relazioni/attivita&gt;         | moved /it/relazioni/attivita
            /it/relazioni/attivita&nbsp;       | moved /it/relazioni/attivita
            /it/relazioni/attivita&quot;&#62;  | moved /it/relazioni/attivita
            /it/relazioni/attivita<br>         | moved /it/relazioni/attivita
            '/it/relazioni/attivita" target='  | moved /it/relazioni/attivita
            '/it/relazioni/attivita#top'       | moved /it/relazioni/attivita
            /it/relazioni/attivita&amp;        | moved /it/relazioni/attivita
            /it/ricerca&amp;sviluppo           | moved /it/relazioni/bandi
            /it/relazioni/<script>             | missing it
            '/it/relazioni/"attivita"'         | missing it
            /<it/relazioni                     | missing it
            # out of word processors and PDF, which have hyphens and apostrophes of their own
            /en/relations/english\u2011only    | moved /en/relations/english-only
            /it/citt\u00e0 d\u2019arte.        | moved /it/relazioni/bandi
            /it/relazioni/due\u20132           | moved /it/relazioni/bandi
            /it/relazioni/due\u20102).         | moved /it/relazioni/bandi
            # former addresses, those of the other language, pages of one language
            /it/relazioni/vecchia.             | moved /it/relazioni/attivita
            /relazioni/vecchia,                | moved /it/relazioni/attivita
            /en/relazioni/attivita)            | moved /en/relations/activities
            /en/relazioni/bandi.               | moved /en/relazioni/bandi
            '/it/citta\u0300 d''arte'          | moved /it/relazioni/bandi
            '/it/città d''arte.'               | moved /it/relazioni/bandi
            /it/bando).                        | moved /it/relazioni/bandi
            /it/bando).,                       | moved /it/relazioni/bandi
            # what editors do not write, and where readers arrive
            /it/-/valuta-il-sito.              | moved /it/-/valuta-il-sito
            /it.                               | arrive /it/relazioni
            /en)                               | arrive /en/relations
            '/ '                               | arrive /it/relazioni
            # withdrawn, and nothing
            /it/relazioni/via.                 | withdrawn it
            /it/nothing.                       | missing it
            /en/nothing\u200b                  | missing en
            /it/relazioni.........             | missing it
            /it/relazioni/%2e%2e               | missing it
            /it/relazioni%ZZ                   | missing it
            """)
    void whatMailProgramsAddToAnAddressIsTakenOff(String place, String expected) {
        assertThat(route(SITE, place, ITALIAN)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/it/relazioni\n", "/it/relazioni\r\n/attivita", "/it/rela\tzioni", "/it/relazioni\u0000"})
    void anAddressThatWasBrokenIntoLinesIsPutTogether(String place) {
        assertThat(route(SITE, place, ITALIAN)).startsWith("moved /it/relazioni");
    }
}
